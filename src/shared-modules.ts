import * as fs from "node:fs";
import { dirname } from "node:path";
import enhancedResolve, { type Resolver } from "enhanced-resolve";
import { listForwards } from "./annotate";
import { FedshakeError } from "./errors";
import type { SharedRequests } from "./types";

/** Absolute path of a module → the share keys that stand for it. */
export type SharedFiles = ReadonlyMap<string, string[]>;

/** How many forwards (`module.exports = require("./x")`) lie between a share key and its exports, at most. */
const MAX_FORWARDS = 4;

// A CommonJS module, of which Node finds no named exports.
const { CachedInputFileSystem, ResolverFactory } = enhancedResolve;

const fileSystem = new CachedInputFileSystem(fs, 4000);

/**
 * A package may hold one entry module for `import` and another for `require`, and others again for browsers or for
 * development; tools differ in which they take.
 */
const resolvers = ["import", "require"].flatMap((kind) =>
  ["browser", "node"].flatMap((platform) => [[], ["development"], ["production"]].map((mode) => createResolver(kind, platform, mode))),
);

function createResolver(kind: string, platform: string, mode: string[]): Resolver {
  const fromEsm = kind === "import" ? ["module"] : [];
  return ResolverFactory.createResolver({
    fileSystem,
    useSyncFileSystemCalls: true,
    extensions: [".mjs", ".js", ".cjs", ".json"],
    conditionNames: [kind, ...fromEsm, platform, ...mode, "default"],
    mainFields: [...(platform === "browser" ? ["browser"] : []), ...fromEsm, "main"],
  });
}

/**
 * Finds the modules that share keys resolve to, under each set of conditions that a tool may resolve with.
 * Throws UNRESOLVED_SHARE_KEY when a request leads nowhere.
 *
 * @param root the folder that requests are resolved from
 */
export function findSharedEntries(shared: SharedRequests, root: string): SharedFiles {
  fileSystem.purge();
  const files = new Map<string, string[]>();
  for (const [shareKey, request] of listRequests(shared)) {
    const entries = resolveAll(root, request);
    if (entries.length === 0) {
      throw new FedshakeError("UNRESOLVED_SHARE_KEY", `the share key "${shareKey}" (as "${request}") resolves to no module.`, {
        hint: "Install the package, or correct the request.",
      });
    }
    for (const file of entries) files.set(file, [...(files.get(file) ?? []), shareKey]);
  }
  return files;
}

/**
 * Finds the modules that hold the exports of each share key: the entries, and those that the entries forward to.
 * What does not parse as JavaScript forwards to nothing. Throws as {@link findSharedEntries} does.
 */
export function findSharedFiles(shared: SharedRequests, root: string): SharedFiles {
  const files = new Map<string, string[]>();
  for (const [file, shareKeys] of findSharedEntries(shared, root)) {
    for (const shareKey of shareKeys) addFile(files, file, shareKey, MAX_FORWARDS);
  }
  return files;
}

/** For each share key: the request that it stands for. */
function listRequests(shared: SharedRequests): Array<[shareKey: string, request: string]> {
  return Array.isArray(shared) ? shared.map((key: string) => [key, key]) : Object.entries(shared);
}

function addFile(files: Map<string, string[]>, file: string, shareKey: string, forwards: number): void {
  const shareKeys = files.get(file) ?? [];
  if (shareKeys.includes(shareKey)) return;
  files.set(file, [...shareKeys, shareKey]);
  if (forwards === 0) return;
  for (const request of listForwardsOrNone(file)) {
    for (const target of resolveAll(dirname(file), request)) addFile(files, target, shareKey, forwards - 1);
  }
}

/** What another tool compiles first, such as TypeScript, does not parse yet. */
function listForwardsOrNone(file: string): string[] {
  try {
    return listForwards(fs.readFileSync(file, "utf8"), file);
  } catch (error) {
    if (error instanceof FedshakeError) return [];
    throw error;
  }
}

function resolveAll(folder: string, request: string): string[] {
  const found = resolvers.map((resolver) => {
    try {
      return resolver.resolveSync({}, folder, request);
    } catch {
      return false;
    }
  });
  return [...new Set(found)].filter((file) => typeof file === "string");
}
