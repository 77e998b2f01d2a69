// Runs a federation in every order: `node run-federation.mjs '<JSON>'` with `folders` (name of the app → its output)
// and `hosts`. Prints a JSON object: order → what was seen, as lines.
import { readFileSync } from "node:fs";
import vm from "node:vm";
import { createPage } from "../../scripts/matrix/page.mjs";

const { folders, hosts } = JSON.parse(process.argv[2]);
const observer = readFileSync(new URL("observer.js", import.meta.url), "utf8");

/** When the other apps come into the page, and whether they look at their libraries before the host does. */
const orders = ["host first", "others first", "others loaded first"];

process.on("unhandledRejection", () => {});

/** What a step returns, or that it never ends: nothing is left that could go on. */
async function finish(run) {
  let stop;
  const idle = new Promise((resolve) => (stop = () => resolve("never ends")));
  process.once("beforeExit", stop);
  try {
    return await Promise.race([run(), idle]);
  } catch (error) {
    return `fails: ${error.name}`;
  } finally {
    process.off("beforeExit", stop);
  }
}

async function runOrder(hostName, order) {
  const { window, context, evaluate, load } = createPage(folders);
  vm.runInContext(observer, context);
  const lines = [];
  const step = async (name, action) => {
    const seen = await finish(action);
    lines.push(...JSON.stringify([name, seen], null, 1).split("\n"));
  };
  await step("start", async () => evaluate(`/${hostName}/main.js`));
  if (!window.host) return lines;
  const others = Object.keys(folders).filter((name) => name !== hostName);
  const uses = new Map();
  const connect = (name) =>
    step(`load ${name}`, async () => {
      if (!window[name]) await load(`/${name}/remote.js`);
      await window.host.share(window[name]);
      uses.set(name, (await window[name].get("./uses"))());
      return "loaded";
    });
  const observe = (name) => step(`use ${name}`, () => (name === hostName ? window.host.observe() : uses.get(name)?.observe()));
  if (order === "host first") await observe(hostName);
  for (const name of others) {
    await connect(name);
    if (order !== "others loaded first") await observe(name);
  }
  if (order !== "host first") await observe(hostName);
  if (order === "others loaded first") for (const name of others) await observe(name);
  return [...lines, ...JSON.stringify(["effects", [...window.effects].sort()], null, 1).split("\n")];
}

const seen = {};
for (const host of hosts) for (const order of orders) seen[`${host}, ${order}`] = await runOrder(host, order);
process.stdout.write(JSON.stringify(seen), () => process.exit(0));
