// Builds the matrix's federation with one toolchain, in a process of its own that runs in the apps' folder:
// `node build.mjs '<JSON>'` with `toolchain`, `mode`, `kinds` and `out`. Writes `<out>/<kind>/<build>`.
import { join } from "node:path";
import { FedshakePlugin } from "fedshake/plugin";
import { bases, cases } from "./cases.mjs";
import { loadToolchain } from "./toolchains.mjs";

const { toolchain, mode, out, kinds } = JSON.parse(process.argv[2]);
const { run, ModuleFederationPlugin, options } = await loadToolchain(toolchain);

/** What is built, and what it is to the federation. */
const builds = {
  remote: { app: "remote", entry: "./src/index.js", federation: { filename: "remoteEntry.js", exposes: { "./uses": "./src/uses.js" } } },
  // Gets the remote as a container, when it wants to.
  host: { app: "host", entry: "./src/index.js", federation: {} },
  // Names the remote. Its runtime may load it as soon as something is shared.
  "host-static": { app: "host", entry: "./src/index-static.js", federation: { remotes: { remote: "remote@/remote/remoteEntry.js" } } },
};

const report = (name) => join(out, "report", name, "share-usage.json");

/** What the plugin is told in each kind of build; false: there is none. */
const plugins = {
  uncut: false,
  report: {},
  cut: { usage: [report("remote"), report("host")], cut: "remove" },
  // As if there were no other app.
  alone: { usage: "self", cut: "remove" },
};

async function build(kind, name) {
  const { app, entry, federation } = builds[name];
  const shared = Object.fromEntries([
    ...bases.map((base) => [base, { singleton: true, requiredVersion: "^1.0.0", eager: base === "eager-base" }]),
    ...cases.map(({ key, apps }) => [key, apps[app].shared]),
  ]);
  const compiler = run({
    mode,
    context: join(process.cwd(), app),
    entry,
    devtool: false,
    output: { path: join(out, kind, name), publicPath: `/${app}/`, uniqueName: app },
    optimization: { minimize: false, splitChunks: false, chunkIds: "named", moduleIds: "named" },
    performance: { hints: false },
    plugins: [
      new ModuleFederationPlugin({ name: app, ...federation, ...options, shared }),
      ...(plugins[kind] ? [new FedshakePlugin(plugins[kind])] : []),
    ],
  });
  const stats = await new Promise((settle, reject) => compiler.run((error, result) => (error ? reject(error) : settle(result))));
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
  await new Promise((settle) => compiler.close(settle));
  // The same library in several versions is what many cases are about.
  const problems = [...errors, ...warnings].filter(({ message }) => !message.includes("is provided in different versions"));
  if (problems.length > 0) throw new Error(`${toolchain} could not build ${name} (${kind}):\n${problems[0].message}`);
}

for (const kind of kinds) {
  for (const name of Object.keys(builds)) {
    // It uses what the host uses.
    if (kind !== "report" || name !== "host-static") await build(kind, name);
  }
}
