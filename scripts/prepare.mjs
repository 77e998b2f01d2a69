// Run before `npm test`, `npm run demo` and `npm run bench`, so that each works as the first command in a fresh
// clone: installs when the lock file is newer than what is installed, builds when sources are newer than `dist`.
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** npm writes it at the end of an install. */
const INSTALLED = "node_modules/.package-lock.json";
/** The last file that the build writes. */
const BUILT = "dist/index.d.cts";
const SOURCES = ["src", "loaders", "rollup.config.mjs", "tsconfig.json", "package.json"];

if (modified(INSTALLED) < modified("package-lock.json")) run("npm ci", "npm", ["ci"]);
if (modified(BUILT) < Math.max(...SOURCES.map(newest))) {
  rmSync(join(root, BUILT), { force: true });
  run("npm run build", "npm", ["run", "build", "--silent"]);
}

function run(title, command, args) {
  console.error(`[prepare] ${title}`);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error(`[prepare] ${title} failed${error ? `: ${error.message}` : ""}`);
    process.exit(status ?? 1);
  }
}

/** Time of a file's last change in milliseconds; -1 when it is not there. */
function modified(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? -1;
}

function newest(path) {
  const stats = statSync(join(root, path));
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(join(root, path)).map((name) => newest(join(path, name))));
}
