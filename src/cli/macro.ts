import { basename, resolve } from "node:path";
import { Command } from "commander";
import { optimizeWithPruneResult, type PruneResult } from "../optimize";
import { readConfig } from "./read-config";
import { readText, shortPath } from "./read-text";
import { writeFileAtomically } from "./write-file";

interface MacroOptions {
  config: string;
  out?: string;
  sourceMap?: boolean;
  chunks?: string[];
  json?: boolean;
}

/** `fedshake macro FILE --config C.json`: evaluates the markers of a file; writes nothing unless all went well. */
export function createMacroCommand(): Command {
  return new Command("macro")
    .description("Evaluates the @common markers of a file and removes what becomes unreachable.")
    .argument("<file>", "script, module (with JSX, if need be) or bundle")
    .requiredOption("-c, --config <file>", "JSON file; a condition holds where the value at its path is true")
    .option("-o, --out <file>", "file to write the result to; without it, the result is printed")
    .option("--source-map", "write a source map beside the output, and refer to it")
    .option("--chunks <files...>", "the other chunks of the same build, whose modules must find what they require")
    .option("--json", "print what was done as JSON; the result itself, too, without --out")
    .action(macro);
}

function macro(file: string, options: MacroOptions, command: Command): void {
  const { out: output, sourceMap, json } = options;
  if (sourceMap && output === undefined) command.error("error: option '--source-map' needs '-o, --out <file>'");
  const source = readText(file, "Check the path.");
  const others = options.chunks?.filter((chunk) => resolve(chunk) !== resolve(file));
  const chunks = others?.map((chunk) => readText(chunk, "Check the path."));
  const result = optimizeWithPruneResult(source, readConfig(options.config), { filename: shortPath(file), chunks });

  if (output !== undefined) writeResult(output, result, sourceMap === true);
  if (json) {
    const { code, removed, prune } = result;
    const summary = { file: shortPath(file), output: output ?? null, changed: code !== source, ...prune, removed, ...(output === undefined && { code }) };
    process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
  } else process.stdout.write(output === undefined ? result.code : `${describe(result)}\nWrote ${output}\n`);
}

function writeResult(output: string, { code, map }: PruneResult, sourceMap: boolean): void {
  if (!sourceMap) return writeFileAtomically(output, code);
  const name = basename(output);
  map.file = name;
  writeFileAtomically(`${output}.map`, map.toString());
  writeFileAtomically(output, `${code.replace(/\n?$/, "\n")}//# sourceMappingURL=${name}.map\n`);
}

const PLURALS = new Map<string, string>([
  ["branch", "branches"],
  ["class", "classes"],
  ["jsx", "pieces of JSX"],
  ["property", "properties"],
]);

function describe({ removed, prune: { modules, size, skipped } }: PruneResult): string {
  const kinds = new Map<string, number>();
  for (const { kind } of removed) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const counts = [...kinds].sort().map(([kind, count]) => `${count} ${count === 1 ? kind : (PLURALS.get(kind) ?? `${kind}s`)}`);
  return [
    `Removed: ${counts.join(", ") || "nothing"}`,
    `Bytes: ${size.before.toLocaleString("en")} → ${size.after.toLocaleString("en")}`,
    ...(modules.analysed > 0 ? [`Modules: ${modules.kept} of ${modules.analysed} kept`] : []),
    ...(modules.analysed > 0 || removed.length === 0 ? skipped.map((reason) => `Note: ${reason}`) : []),
  ].join("\n");
}
