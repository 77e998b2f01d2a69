// `npm run matrix`: two apps share a library in every way that there is, uncut and cut to what both use of it.
import { existsSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { Command, CommanderError, Option } from "commander";
import colors from "picocolors";
import { writeWhole } from "./demo/write-whole.mjs";
import { cases } from "./matrix/cases.mjs";
import { federate } from "./matrix/federate.mjs";
import { orders } from "./matrix/run-federation.mjs";
import { formatMatrix } from "./matrix/table.mjs";
import { toolchainNames } from "./matrix/toolchains.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

function readOptions() {
  const program = new Command("npm run matrix --")
    .description("Shares a library in every way that there is, and compares what two apps get of it with what they get when it is cut.")
    .addOption(new Option("--toolchain <name...>", "bundler and runtime").choices(toolchainNames).default(toolchainNames))
    .addOption(new Option("--mode <mode>", "mode of the bundler").choices(["production", "development"]).default("production"))
    .addOption(new Option("--alone <toolchain>", "with this one, also cut each app to its own use alone, which must break").choices(toolchainNames))
    .option("--json <file>", "also write the results to this file")
    .exitOverride();
  try {
    const options = program.parse().opts();
    if (options.json && !existsSync(dirname(resolve(options.json)))) program.error(`error: there is no folder to write "${options.json}" to`);
    return options;
  } catch (error) {
    if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
    throw error;
  }
}

const { toolchain: toolchains, mode, alone, json } = readOptions();

/** Each build keeps about one core busy, and so does each run. */
const AT_ONCE = 2;

async function runToolchain(toolchain) {
  const directory = join(root, ".work/matrix", `${process.pid}-${toolchain.replace(" ", "-")}`);
  const start = performance.now();
  try {
    const result = await federate({ toolchain, mode, directory, alone: toolchain === alone });
    console.log(`  ${toolchain.padEnd(48)}${((performance.now() - start) / 1000).toFixed(1).padStart(7)} s`);
    return result;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function runToolchains() {
  const results = new Map();
  const waiting = toolchains.values();
  const work = async () => {
    // The lanes share the iterator.
    for (const toolchain of waiting) results.set(toolchain, await runToolchain(toolchain));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return toolchains.map((toolchain) => results.get(toolchain));
}

try {
  const results = await runToolchains();
  console.log(`\n${formatMatrix(results)}\n`);
  console.log(`Whose copy of the library the host and the remote get: h, the host's; r, the remote's; -, none, and the runtime throws.`);
  console.log(`The three pairs: ${orders.join("; ")}. ≠: the cut federation behaves otherwise.\n`);
  for (const { toolchain, differences } of results) {
    const count = `${toolchain}: ${cases.length * orders.length} combinations`;
    console.log(differences.length === 0 ? colors.green(`${count}, all the same when cut`) : colors.red(`${count}, ${differences.length} differences:\n${differences.join("\n")}`));
    if (differences.length > 0) process.exitCode = 1;
  }
  if (json) await writeWhole(json, `${JSON.stringify(results, null, 2)}\n`);
} catch (error) {
  console.error(colors.red(error.message));
  process.exitCode = 1;
}
