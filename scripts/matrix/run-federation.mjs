import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import vm from "node:vm";
import { cases } from "./cases.mjs";

const ORIGIN = "http://localhost";

/** How the remote comes into the page: before or after the host has used its libraries, named as a remote or as a mere container. */
export const orders = ["remote first", "remote named", "host first"];

/**
 * Runs a federation in a page that knows scripts and nothing else, and lets both apps use each library.
 *
 * @param {string} folder With the folders `host`, `host-static` and `remote`.
 * @param {string} order One of {@link orders}.
 * @returns {Promise<{ uses: Record<string, Record<"host" | "remote", Observation>>, scripts: string[], effects: string[], messages: string[] }>}
 *   All but `uses` in the order of time.
 *
 * @typedef {{ version: string, both: string, own: string } | { error: string }} Observation
 */
export async function runFederation(folder, order) {
  const isNamed = order === "remote named";
  const page = createPage({ host: join(folder, isNamed ? "host-static" : "host"), remote: join(folder, "remote") });
  const { window, evaluate, load } = page;
  evaluate("/host/main.js");
  const getRemote = async () => (isNamed ? window.host.importRemote() : connect(window, load));
  const uses = Object.fromEntries(cases.map(({ key }) => [key, {}]));
  const useAll = async (app, table) => {
    for (const { key } of cases) uses[key][app] = await observe(table[key]);
  };
  const remote = order === "host first" ? null : await getRemote();
  await useAll("host", window.host.uses);
  await useAll("remote", (remote ?? (await getRemote())).uses);
  return { uses, scripts: page.scripts, effects: [...window.effects], messages: page.messages };
}

/** What the documentation of Module Federation calls a dynamic remote container. */
async function connect(window, load) {
  await load("/remote/remoteEntry.js");
  await window.host.shareWith(window.remote);
  return (await window.remote.get("./uses"))();
}

async function observe(use) {
  try {
    return { ...(await use()) };
  } catch (error) {
    return { error: String(error?.message ?? error) };
  }
}

function createPage(folders) {
  const scripts = [];
  const messages = [];
  const log = (...values) => messages.push(values.map(String).join(" "));
  const elements = [];
  const window = { effects: [], console: { log, info: log, debug: log, warn: log, error: log }, setTimeout, clearTimeout, URL, HTMLScriptElement: Script };
  const context = vm.createContext(window);
  const evaluate = (path) => {
    const [, app, file] = /^\/(\w+)\/(.+)$/.exec(path);
    const text = readFileSync(join(folders[app], file), "utf8");
    scripts.push(path);
    vm.runInContext(text, context, { filename: path });
  };
  const load = async (path) => {
    await setImmediate();
    evaluate(path);
  };
  const appendChild = (script) => {
    elements.push(script);
    load(new URL(script.src, ORIGIN).pathname).then(
      () => script.onload?.({ type: "load", target: script }),
      (error) => {
        log(error);
        script.onerror?.({ type: "error", target: script });
      },
    );
  };
  window.self = window.window = window;
  window.addEventListener = window.removeEventListener = () => {};
  window.location = { href: `${ORIGIN}/`, origin: ORIGIN, search: "" };
  window.document = {
    defaultView: window,
    head: { appendChild },
    createElement: (tagName) => new Script(tagName, elements),
    getElementsByTagName: (name) => elements.filter(({ tagName }) => tagName === name),
  };
  return { window, evaluate, load, scripts, messages };
}

/** A script element: attributes, and a place among the page's elements. */
class Script {
  constructor(tagName, elements) {
    this.tagName = tagName;
    Object.defineProperty(this, "parentNode", { value: { removeChild: () => elements.splice(elements.indexOf(this), 1) } });
  }

  setAttribute(name, value) {
    this[name] = value;
  }

  getAttribute(name) {
    return this[name] ?? null;
  }
}
