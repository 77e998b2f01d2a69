// `npm run reports`: builds every form of test/plugin/consumption-cases.ts with each bundler, and prints whether all report the same.
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const file = join(root, ".work/reports", `${process.pid}.cjs`);
process.chdir(root);

try {
  const entryPoints = [join(root, "scripts/reports/command.ts")];
  await build({ bundle: true, packages: "external", platform: "node", format: "cjs", target: "node20", logLevel: "error", entryPoints, outfile: file });
  const { printReports } = createRequire(import.meta.url)(file);
  process.exitCode = await printReports();
} finally {
  rmSync(file, { force: true });
}
