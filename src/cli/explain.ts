import { Command } from "commander";
import { printTable } from "../report";
import { Explainer, mergeReports, type Cause, type Chain, type ExportExplanation, type LibraryExplanation } from "../usage";
import { readDeclarations } from "./read-declarations";
import { readReports } from "./read-reports";

interface ExplainOptions {
  config?: string;
  json?: boolean;
}

/** As many chains are printed; `--json` has all. */
const MAX_CHAINS = 10;

/** `fedshake explain LIB[/EXPORT] <reports…>`: why an export is kept, and who would have to stop using it. */
export function createExplainCommand(): Command {
  return new Command("explain")
    .description("Says why an export of a shared library is kept: who uses it, where, and through which other libraries.")
    .argument("<subject>", "library, or library/export: antd, antd/Modal")
    .argument("<reports...>", "files with usage reports, or with the merge of some")
    .option("-c, --config <file>", 'JSON file with "keep" and "external", as in the plugin\'s options')
    .option("--json", "print the explanation as JSON")
    .action(explain);
}

function explain(subject: string, files: string[], { config, json }: ExplainOptions): void {
  const explainer = new Explainer(mergeReports(readReports(files)), readDeclarations(config));
  const { shareKey, name } = explainer.parseSubject(subject);
  if (name === null) {
    const explanation = explainer.explainLibrary(shareKey);
    process.stdout.write(json ? `${JSON.stringify(explanation, null, 2)}\n` : printLibrary(explanation));
  } else {
    const explanation = explainer.explainExport(shareKey, name);
    process.stdout.write(json ? `${JSON.stringify(explanation, null, 2)}\n` : printExport(explanation));
  }
}

function printExport({ shareKey, name, versions, chains }: ExportExplanation): string {
  const heads = versions.map(({ version, isKept }) => `${name} of ${shareKey} ${version ?? "(unknown version)"} is ${isKept ? "kept" : "cut"}.`);
  if (chains.length === 0) {
    const isKept = versions.some((version) => version.isKept);
    return `${heads.join("\n")}\n${isKept ? "The reports do not say who uses it." : "Nothing uses it."}\n`;
  }
  const shown = chains.slice(0, MAX_CHAINS).map(printChain);
  const others = chains.length - shown.length;
  if (others > 0) shown.push(`  and ${others} more: --json lists all`);
  const ways = chains.length === 1 ? "It is needed in one way, which would have to go:" : `It is needed in ${chains.length} ways, all of which would have to go:`;
  return `${heads.join("\n")}\n${ways}\n\n${shown.join("\n\n")}\n`;
}

function printChain({ by, steps }: Chain): string {
  const indented = steps.map(({ shareKey, name }, index) => {
    const verb = index === 0 ? (by.kind === "app" ? "uses" : "names") : "needs";
    return `${"  ".repeat(index + 2)}${verb} ${name === null ? `${shareKey}, which as soon as it is loaded` : `${name} of ${shareKey}`}`;
  });
  return [`  ${printUser(by)}`, ...indented].join("\n");
}

function printUser(by: Chain["by"]): string {
  if (by.kind === "declaration") return by.by;
  const where = [...by.places, ...by.reasons];
  return `${by.app ?? "an app that the reports do not name"}${where.length > 0 ? `: ${where.join(", ")}` : ""}`;
}

function printLibrary({ shareKey, versions }: LibraryExplanation): string {
  return versions
    .map(({ version, exports }) => {
      const entries = Object.entries(exports);
      const kept = entries.filter(([, { annotation }]) => annotation === "KEEP");
      const title = `${shareKey} ${version ?? "(unknown version)"}: ${kept.length} of ${entries.length} exports are kept.`;
      if (kept.length === 0) return `${title}\n`;
      const columns = [
        { title: "export", align: "left" as const },
        { title: "because of", align: "left" as const },
      ];
      return `${title}\n\n${printTable(columns, kept.map(([name, { because }]) => [name, printCause(because)]))}\n`;
    })
    .join("\n");
}

function printCause(cause: Cause | null): string {
  if (cause === null) return "a use that the reports do not attribute";
  if (cause.kind === "library") return cause.name === null ? `${cause.shareKey}, as soon as it is loaded` : `${cause.name} of ${cause.shareKey}`;
  return printUser(cause);
}
