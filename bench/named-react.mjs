import { join } from "node:path";
import { runBuild } from "../scripts/demo/run-build.mjs";
import { alignTable } from "../scripts/demo/table.mjs";

const variant = { module: new URL("variants.mjs", import.meta.url).href, name: "namedReact" };
const KEYS = ["react", "react-dom", "react-dom/client"];

/**
 * What goes of React where an app names what it takes of it: 12 names of `react`, one of each other key.
 *
 * @param {string} mode
 * @param {string} directory
 * @param {(line: string) => void} print
 */
export async function cutNamedReact(mode, directory, print) {
  const results = {};
  for (const bundler of ["webpack", "rspack"]) {
    const build = async (fedshake) => {
      const { libraries } = await runBuild({ bundler, mode, app: "host", outDir: join(directory, "react"), minimize: true, fedshake, variant });
      return Object.fromEntries(libraries.map(({ key, bytes }) => [key, bytes]));
    };
    const [before, after] = [await build(false), await build({ usage: "self", cut: "remove" })];
    results[bundler] = Object.fromEntries(KEYS.map((key) => [key, { before: before[key], after: after[key] }]));
  }
  const rows = Object.entries(results).flatMap(([bundler, keys]) =>
    Object.entries(keys).map(([key, { before, after }]) => [`${key}, ${bundler}`, ...[before, after].map((bytes) => bytes.toLocaleString("en-US")), `−${((1 - after / before) * 100).toFixed(1)} %`]),
  );
  print(`${mode}: an app that names what it takes of React\n${alignTable([["library", "uncut", "fedshake", ""], ...rows])}\n`);
  return results;
}
