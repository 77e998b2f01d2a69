import { realpathSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { Command } from "commander";
import type { StructuredPatch } from "diff";
import pc from "picocolors";
import { FedshakeError } from "../errors";
import type { editConfig } from "../init";
import { findProject, type Project } from "./find-project";
import { readText, shortPath } from "./read-text";
import { writeFileAtomically } from "./write-file";

interface InitOptions {
  yes?: boolean;
  json?: boolean;
}

/** `fedshake init [folders…]`: adds the plugin to the configurations of apps; shows what it changes, and asks before. */
export function createInitCommand(): Command {
  return new Command("init")
    .description("Adds the plugin to the webpack, Rspack or Rsbuild configurations of apps; shows what it changes, and asks before.")
    .argument("[folders...]", "folders of the apps, each with a package.json; the current one if none is given")
    .option("-y, --yes", "write without asking")
    .option("--json", "print what was done as JSON; writes only with --yes")
    .action(init);
}

/** One configuration, and what is to become of it. */
interface Plan {
  file: string;
  before: string;
  after: string;
}

interface Refusal {
  /** The configuration, or the folder in which there is none. */
  file: string;
  line: number | null;
  problem: string;
}

async function init(folders: string[], { yes = false, json = false }: InitOptions): Promise<void> {
  // Dear to load, and of no use to the other commands.
  const [{ editConfig: edit }, { structuredPatch }] = await Promise.all([import("../init"), import("diff")]);
  const projects = (folders.length > 0 ? folders : ["."]).map(findProject);
  const plans: Plan[] = [];
  const refusals: Refusal[] = [];
  const ready: string[] = [];
  for (const project of projects) plan(project, edit, { plans, refusals, ready });

  if (!json) for (const entry of plans) printDiff(entry, structuredPatch(entry.file, entry.file, entry.before, entry.after, undefined, undefined, { context: 3 }));
  const isWanted = plans.length > 0 && (yes || (!json && (await ask(plans.length))));
  if (isWanted) for (const { file, after } of plans) writeFileAtomically(realpathSync(file), after);
  const installs = [...new Set(projects.flatMap(({ install }) => install ?? []))];

  if (json) {
    const edited = plans.map(({ file }) => shortPath(file));
    const refused = refusals.map((refusal) => ({ ...refusal, file: shortPath(refusal.file) }));
    process.stdout.write(`${JSON.stringify({ written: isWanted, edited, ready: ready.map(shortPath), refused, install: installs }, null, 2)}\n`);
  } else {
    for (const file of ready) process.stdout.write(`${shortPath(file)} has the plugin already.\n`);
    if (isWanted) printNextSteps(plans, installs);
  }
  if (refusals.length > 0) throw describeRefusals(refusals);
  if (plans.length > 0 && !isWanted) throw new FedshakeError("CONFIG_NOT_EDITED", "Nothing was written.", { hint: "Run fedshake init again with --yes to write without a question." });
}

function plan({ folder, configs, bundlers }: Project, edit: typeof editConfig, { plans, refusals, ready }: { plans: Plan[]; refusals: Refusal[]; ready: string[] }): void {
  let isFound = false;
  for (const file of configs) {
    const before = readText(file, "Check the path.");
    const result = edit(before, file);
    if (result.kind === "absent") continue;
    isFound = true;
    if (result.kind === "edited") plans.push({ file, before, after: result.code });
    else if (result.kind === "unchanged") ready.push(file);
    else refusals.push({ file, line: result.line, problem: result.problem });
  }
  if (isFound) return;
  const looked = configs.length > 0 ? `in ${configs.map(shortPath).join(", ")}` : "and no configuration of webpack, Rspack or Rsbuild";
  const used = bundlers.length > 0 ? ` (package.json names ${bundlers.join(", ")})` : "";
  refusals.push({ file: folder, line: null, problem: `no federation plugin was found ${looked}${used}` });
}

function printDiff({ file }: Plan, { hunks }: StructuredPatch): void {
  process.stdout.write(`${pc.bold(shortPath(file))}\n`);
  for (const { oldStart, oldLines, newStart, newLines, lines } of hunks) {
    process.stdout.write(`${pc.cyan(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`)}\n`);
    for (const line of lines) process.stdout.write(`${line.startsWith("+") ? pc.green(line) : line.startsWith("-") ? pc.red(line) : line}\n`);
  }
  process.stdout.write("\n");
}

/** No where there is no terminal to ask on. */
async function ask(files: number): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await terminal.question(`Write ${files === 1 ? "this file" : `these ${files} files`}? [y/N] `);
    return /^y(?:es)?$/i.test(answer.trim());
  } finally {
    terminal.close();
  }
}

function printNextSteps(plans: readonly Plan[], installs: readonly string[]): void {
  const steps = [
    ...installs.map((command) => `Install the package: ${pc.bold(command)}`),
    "Build the app as ever: share-usage.json appears beside its assets, and nothing is cut yet.",
    "Do the same with every app of the federation, then go on as in fedshake's README.md#existing-federations",
  ];
  const files = plans.map(({ file }) => shortPath(file)).join(", ");
  process.stdout.write(`Wrote ${files}\n\nNext:\n${steps.map((step, index) => `${index + 1}. ${step}`).join("\n")}\n`);
}

const BY_HAND = `Add it by hand, in the list that the federation plugin stands in:

  const { FedshakePlugin } = require("fedshake/plugin"); // or import { FedshakePlugin } from "fedshake/plugin";

  plugins: [new ModuleFederationPlugin({ … }), new FedshakePlugin()]

In Rsbuild: tools: { rspack: { plugins: [new FedshakePlugin()] } }, or, where tools.rspack is a
function (config, { appendPlugins }), in it: appendPlugins(new FedshakePlugin())`;

function describeRefusals(refusals: readonly Refusal[]): FedshakeError {
  const [first, ...others] = refusals.map(({ file, line, problem }) => `${shortPath(file)}${line === null ? "" : `:${line}`}: ${problem}.`);
  return new FedshakeError("CONFIG_NOT_EDITED", [`The plugin was not added. ${first}`, ...others].join("\n"), { hint: BY_HAND });
}
