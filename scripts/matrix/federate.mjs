import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual, promisify } from "node:util";
import { cases } from "./cases.mjs";
import { orders, runFederation } from "./run-federation.mjs";
import { writeApps } from "./write-apps.mjs";

const run = promisify(execFile);
const script = fileURLToPath(new URL("build.mjs", import.meta.url));

/** What stands in the export that no app uses, in every version. */
const UNUSED = /nobody of \d/g;

/**
 * What became of all cases with one toolchain.
 *
 * @typedef {object} Result
 * @property {string} toolchain
 * @property {Record<string, Record<string, string>>} choices By order and share key: whose copies the uncut host and
 *   remote get, as two letters: `h`, `r`, or `-` where the runtime has none for them.
 * @property {string[]} differences One line for each use, script, effect or message in which the cut differs.
 * @property {Record<"uncut" | "cut", number>} unused How many copies of the export that nobody uses stand in the scripts.
 * @property {string[] | null} alone The differences where each app is cut to its own use; null: not asked for.
 */

/**
 * Builds the matrix's federation with one toolchain, uncut and cut to what both apps use, and runs both.
 *
 * @param {{ toolchain: string, mode: string, directory: string, alone?: boolean }} options
 * @returns {Promise<Result>}
 */
export async function federate({ toolchain, mode, directory, alone = false }) {
  mkdirSync(directory, { recursive: true });
  // Each toolchain has its own, as one may leave files beside the sources.
  const apps = join(directory, "apps");
  writeApps(apps);
  const kinds = ["uncut", "report", "cut", ...(alone ? ["alone"] : [])];
  await run(process.execPath, [script, JSON.stringify({ toolchain, mode, kinds, out: directory })], { cwd: apps }).catch((error) => {
    throw new Error(error.stderr?.trimEnd() || error.message, { cause: error });
  });
  const uncut = await runAll(join(directory, "uncut"));
  return {
    toolchain,
    choices: Object.fromEntries(orders.map((order) => [order, listChoices(uncut[order])])),
    differences: listDifferences(uncut, await runAll(join(directory, "cut"))),
    unused: { uncut: await countUnused(join(directory, "uncut")), cut: await countUnused(join(directory, "cut")) },
    alone: alone ? listDifferences(uncut, await runAll(join(directory, "alone"))) : null,
  };
}

async function runAll(folder) {
  const runs = {};
  for (const order of orders) runs[order] = await runFederation(folder, order);
  return runs;
}

function listChoices({ uses }) {
  const letter = ({ both }) => (both === undefined ? "-" : /from (\w)/.exec(both)[1]);
  return Object.fromEntries(cases.map(({ key }) => [key, letter(uses[key].host) + letter(uses[key].remote)]));
}

function listDifferences(uncut, cut) {
  return orders.flatMap((order) => {
    const differences = [];
    for (const { key } of cases) {
      for (const app of ["host", "remote"]) {
        const [before, after] = [uncut, cut].map((runs) => runs[order].uses[key][app]);
        if (!isDeepStrictEqual(before, after)) differences.push(`${order}, ${key}, ${app}: uncut ${JSON.stringify(before)}, cut ${JSON.stringify(after)}`);
      }
    }
    for (const aspect of ["scripts", "effects", "messages"]) {
      if (!isDeepStrictEqual(uncut[order][aspect], cut[order][aspect])) differences.push(`${order}: other ${aspect}, or in another order`);
    }
    return differences;
  });
}

async function countUnused(folder) {
  const files = await readdir(folder, { recursive: true });
  const texts = await Promise.all(files.filter((file) => file.endsWith(".js")).map((file) => readFile(join(folder, file), "utf8")));
  return texts.reduce((count, text) => count + (text.match(UNUSED)?.length ?? 0), 0);
}
