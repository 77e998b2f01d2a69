import { existsSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { FedshakeError } from "../errors";
import { readConfig } from "./read-config";
import { reasonOf, shortPath } from "./read-text";

/** An app's folder, as far as setting it up needs to know it. */
export interface Project {
  folder: string;
  /** Paths of all files that look like configurations of webpack, Rspack or Rsbuild. */
  configs: string[];
  bundlers: string[];
  /** Command that installs the package; null where it is installed. */
  install: string | null;
}

const CONFIG = /^(?:webpack|rspack|rsbuild|module-?federation|federation)(?:[.-][\w.-]+)?\.[cm]?[jt]s$/i;
/** Where projects keep configurations, besides their own folder. */
const CONFIG_FOLDERS = [".", "config", "configs", "build", "webpack", "rspack", "scripts"];
const BUNDLERS = ["webpack", "@rspack/core", "@rsbuild/core", "@module-federation/enhanced", "@module-federation/rsbuild-plugin"];

const INSTALLERS: ReadonlyArray<[lockFile: string, command: string]> = [
  ["pnpm-lock.yaml", "pnpm add --save-dev"],
  ["yarn.lock", "yarn add --dev"],
  ["bun.lock", "bun add --dev"],
  ["bun.lockb", "bun add --dev"],
  ["package-lock.json", "npm install --save-dev"],
];

/** Looks at an app's `package.json` and its configurations. Throws FILE_ACCESS or INVALID_OPTION. */
export function findProject(folder: string): Project {
  const packages = namesOfPackages(readConfig(join(folder, "package.json")));
  return {
    folder,
    configs: CONFIG_FOLDERS.flatMap((name) => listFiles(join(folder, name)).filter((file) => CONFIG.test(file)).map((file) => join(folder, name, file))),
    bundlers: BUNDLERS.filter((name) => packages.has(name)),
    install: packages.has("fedshake") || isInstalledAbove(folder) ? null : `${installCommand(folder)} fedshake`,
  };
}

function namesOfPackages(manifest: object): Set<string> {
  const fields = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];
  const lists = Object.entries(manifest).filter(([field]) => fields.includes(field)).map(([, list]: [string, unknown]) => list);
  return new Set(lists.flatMap((list) => (typeof list === "object" && list !== null ? Object.keys(list) : [])));
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() || entry.isSymbolicLink()).map(({ name }) => name).sort();
  } catch (cause) {
    throw new FedshakeError("FILE_ACCESS", `The folder cannot be read: ${reasonOf(cause)}.`, { hint: "Check its permissions.", file: shortPath(folder), cause });
  }
}

/** A repository of several apps installs what they have in common at its top. */
function isInstalledAbove(folder: string): boolean {
  const above = dirname(resolve(folder));
  if (above === resolve(folder)) return false;
  try {
    if (namesOfPackages(readConfig(join(above, "package.json"))).has("fedshake")) return true;
  } catch {
    // None, or none of ours to complain about.
  }
  return isInstalledAbove(above);
}

/** By the nearest lock file, in the folder or above it. */
function installCommand(folder: string): string {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const known = INSTALLERS.find(([lockFile]) => existsSync(join(at, lockFile)));
    if (known) return known[1];
    if (dirname(at) === at) return "npm install --save-dev";
  }
}
