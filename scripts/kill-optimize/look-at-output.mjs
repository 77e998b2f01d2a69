import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** All that the small app prints, in whatever state it is. */
const PRINTED = "alpha assisted two\n";

/** Loads both entries of the remote and gets what the remote exposes. */
const LOAD_REMOTE = `const remote = require(process.argv[1]); Promise.resolve(remote.init({})).then(() => remote.get("./main")).then((factory) => factory());`;

/**
 * Loads what is in the folder as a server would offer it: each entry that is there runs and prints what it should; the
 * page refers to files that are there and have the integrity that it says.
 *
 * @returns {string | null} What is wrong.
 */
export function findDamage(dist) {
  const names = readdirSync(dist).filter((name) => !name.startsWith("."));
  const mains = names.filter((name) => /^main\..*\.js$/.test(name));
  if (mains.length === 0) return "there is no entry";
  for (const name of mains) {
    const printed = run([join(dist, name)]);
    if (printed !== PRINTED) return `${name} printed ${JSON.stringify(printed)}`;
  }
  const page = readFileSync(join(dist, "index.html"), "utf8");
  for (const [, name, integrity] of page.matchAll(/src="(.*?)" integrity="(.*?)"/g)) {
    const file = join(dist, name);
    if (!existsSync(file)) return `the page refers to ${name}, which is not there`;
    const actual = `sha384-${createHash("sha384").update(readFileSync(file)).digest("base64")}`;
    if (actual !== integrity) return `${name} has another integrity than the page says`;
  }
  const remote = run(["-e", LOAD_REMOTE, join(dist, "remoteEntry.js")]);
  return remote === PRINTED ? null : `the remote printed ${JSON.stringify(remote)}`;
}

function run(args) {
  try {
    return execFileSync(process.execPath, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    return String(error.stderr).slice(0, 500);
  }
}

/** A digest of all files but fedshake's own. */
export function readState(dist) {
  const hash = createHash("sha256");
  const names = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes(".fedshake"));
  for (const path of names.sort()) hash.update(`${path}\0`).update(readFileSync(path));
  return hash.digest("hex");
}
