import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import vm from "node:vm";

const ORIGIN = "http://localhost";

/**
 * A page that knows scripts and nothing else, in a context of its own. A script of `/<app>/<file>` is read from the
 * app's folder. Timers of more than a second do not keep the process alive.
 *
 * @param {Record<string, string>} folders By app.
 */
export function createPage(folders) {
  const scripts = [];
  const messages = [];
  const log = (...values) => messages.push(values.map(String).join(" "));
  const elements = [];
  const window = { effects: [], console: { log, info: log, debug: log, warn: log, error: log }, setTimeout: startTimer, clearTimeout, URL, HTMLScriptElement: Script };
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
  return { window, context, evaluate, load, scripts, messages };
}

function startTimer(callback, delay, ...values) {
  const timer = setTimeout(callback, delay, ...values);
  if (delay > 1000) timer.unref();
  return timer;
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
