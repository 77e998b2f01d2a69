import { Command } from "commander";
import pc from "picocolors";
import type { FedshakeError } from "../errors";
import { checkUsage, type Usage } from "../usage";
import { findStaleScripts, readBuild } from "./read-build";
import { readDeclarations } from "./read-declarations";
import { Finding } from "./run-program";

interface CheckOptions {
  config?: string;
  json?: boolean;
}

/** What is worth knowing, and breaks nothing. */
const NOTES: ReadonlySet<string> = new Set(["VERSION_MISMATCH"]);

/** `fedshake check <builds…>`: exit code 1 where the builds do not fit together, or are not known to. */
export function createCheckCommand(): Command {
  return new Command("check")
    .description("Says whether builds fit together: what is used is provided, no report is missing or stale.")
    .argument("<builds...>", "output folders of the apps, or files with their usage reports")
    .option("-c, --config <file>", 'JSON file with "keep" and "external", as in the plugin\'s options')
    .option("--json", "print the findings as JSON")
    .action(check);
}

function check(paths: string[], { config, json }: CheckOptions): void {
  const declared = readDeclarations(config);
  const findings: FedshakeError[] = [];
  const reports: Usage[] = [];
  for (const path of paths) {
    const build = readBuild(path);
    findings.push(...build.findings);
    if (!build.usage) continue;
    reports.push(build.usage);
    findings.push(...findStaleScripts(build.usage, build));
  }
  // Of a federation that is not known as a whole, nothing can be said but what is missing.
  if (reports.length === paths.length) findings.push(...checkUsage(reports, declared));
  const isFailed = findings.some(({ code }) => !NOTES.has(code));
  if (json) {
    const list = findings.map(({ code, reason, hint, file, message }) => ({ code, message, reason, hint: hint ?? null, file: file ?? null, note: NOTES.has(code) }));
    process.stdout.write(`${JSON.stringify({ ok: !isFailed, reports: reports.length, findings: list }, null, 2)}\n`);
  } else process.stdout.write(printFindings(findings, reports.length));
  if (isFailed) throw new Finding();
}

function printFindings(findings: readonly FedshakeError[], reports: number): string {
  const lines = findings.map(({ code, message }) => {
    const isNote = NOTES.has(code);
    return `${(isNote ? pc.yellow : pc.red)(message)}\n${pc.dim(code)}\n`;
  });
  const failed = findings.filter(({ code }) => !NOTES.has(code)).length;
  const checked = `Checked ${reports} ${reports === 1 ? "build" : "builds"}`;
  lines.push(failed === 0 ? `${checked}: they fit together.` : `${checked}: ${failed} ${failed === 1 ? "finding" : "findings"}.`);
  return `${lines.join("\n")}\n`;
}
