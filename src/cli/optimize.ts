import { Command } from "commander";
import pc from "picocolors";
import { optimizeBuilds, type OptimizedApp, type OptimizeResult } from "../distribution";
import { printOptimizeFigures } from "../report";
import { createMetafile, describeLibraries, type CutReport } from "../report-page";
import { createProgress } from "./progress";
import { collectPaths, readPath } from "./read-path";
import { readReports } from "./read-reports";
import { shortPath } from "./read-text";
import { Finding } from "./run-program";
import { writeFileAtomically } from "./write-file";
import { writeReportPage } from "./write-report-page";

interface OptimizeCommandOptions {
  usage?: string[];
  out?: string;
  dryRun?: boolean;
  minify: boolean;
  cache: boolean;
  report?: string;
  metafile?: string;
  json?: boolean;
}

/** `fedshake optimize <dist…>`: cuts finished builds to the usage that they report together. */
export function createOptimizeCommand(): Command {
  return new Command("optimize")
    .description("Cuts finished builds to what the federation uses, and leaves them ready to be deployed.")
    .argument("<dist...>", "output folders of builds with FedshakePlugin, or folders above them", collectPaths)
    .option("-u, --usage <reports...>", "usage of apps that are not among the folders: reports, or the merge of some")
    .option("-o, --out <folder>", "write each app to a folder of its name in this one, and leave the builds as they are", readPath)
    .option("--dry-run", "write nothing, and tell what would be written")
    .option("--no-minify", "write the cut chunks as they are, although the build minimizes")
    .option("--no-cache", "read and minimize everything, also what an earlier run has")
    .option("--report <file>", "write a page that shows what was cut, and why the rest stays; also in a dry run", readPath)
    .option("--metafile <file>", "write the cut chunks and their modules in the form of esbuild's metafile, for analysers; also in a dry run", readPath)
    .option("--json", "print the summary as JSON")
    .action(optimize);
}

async function optimize(folders: string[], { usage = [], out, dryRun = false, minify, cache, report, metafile, json }: OptimizeCommandOptions): Promise<void> {
  const start = performance.now();
  const progress = createProgress(process.stderr);
  const result = await optimizeBuilds({
    folders,
    usage: [...readReports(usage)],
    out: out ?? null,
    dryRun,
    minimize: minify,
    explain: report !== undefined || metafile !== undefined,
    cacheProject: cache ? process.cwd() : null,
    onProgress: (done, total, { app, chunks }) => progress.show(done, total, `${app}: ${describeBytes(sumBytes(chunks))}`),
  }).finally(() => progress.end());

  const problems = result.apps.flatMap(({ app, diagnostics }) => diagnostics.map((error) => ({ app, code: error.code, message: error.message })));
  if (json) process.stdout.write(`${JSON.stringify(summarize(result, problems, dryRun), null, 2)}\n`);
  else {
    for (const { message } of result.warnings) process.stderr.write(`${pc.yellow(message)}\n`);
    process.stdout.write(printSummary(result.apps, dryRun, (performance.now() - start) / 1000));
  }
  // Should these fail, what was done to the apps has been told.
  if (report !== undefined || metafile !== undefined) {
    const described = describeResult(result);
    if (report !== undefined) writeReportPage(report, described);
    if (metafile !== undefined) writeFileAtomically(metafile, `${JSON.stringify(createMetafile(described), null, 2)}\n`);
  }
  for (const { app, message } of problems) process.stderr.write(`${pc.red(`${app} stays uncut: ${message}`)}\n`);
  if (problems.length > 0) throw new Finding();
}

function describeResult({ apps, reports, keep }: OptimizeResult): CutReport {
  return { version: 1, apps: apps.map(({ app, described }) => ({ name: app, chunks: described })), libraries: describeLibraries(reports, keep) };
}

interface Problem {
  app: string;
  code: string;
  message: string;
}

function summarize({ apps, warnings }: OptimizeResult, problems: readonly Problem[], dryRun: boolean): object {
  return {
    dryRun,
    apps: apps.map(({ app, folder, target, changed, chunks, libraries, keptWhole }) => ({
      app,
      folder: shortPath(folder),
      target: shortPath(target),
      changed,
      bytes: sumBytes(chunks),
      libraries,
      chunks,
      keptWhole,
    })),
    problems,
    warnings: warnings.map(({ code, message }) => ({ code, message })),
  };
}

function printSummary(apps: readonly OptimizedApp[], dryRun: boolean, seconds: number): string {
  const table = printOptimizeFigures(apps.map(({ app, libraries, chunks, changed }) => ({ app, libraries, bytes: sumBytes(chunks), changed: changed.length })));
  const written = apps.map(({ app, target, changed }) => {
    const what = changed.length === 0 ? "nothing to write" : `${changed.length} files ${dryRun ? "would be written" : "written"}`;
    return `${app}: ${what} in ${shortPath(target)}`;
  });
  return `${table}\n\n${written.join("\n")}\nDone in ${seconds.toFixed(1)} s\n`;
}

type Sizes = OptimizedApp["chunks"][number]["bytes"];

function sumBytes(chunks: OptimizedApp["chunks"]): Sizes {
  return chunks.reduce((sum, { bytes }) => ({ before: sum.before + bytes.before, after: sum.after + bytes.after }), { before: 0, after: 0 });
}

function describeBytes({ before, after }: Sizes): string {
  return `${before.toLocaleString("en")} → ${after.toLocaleString("en")} bytes`;
}
