import { join } from "node:path";
import { cases } from "./cases.mjs";
import { createPage } from "./page.mjs";

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
