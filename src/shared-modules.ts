import * as fs from "node:fs";
import { dirname } from "node:path";
import enhancedResolve, { type Resolver } from "enhanced-resolve";
import { listForwards } from "./annotate";
import { FedshakeError } from "./errors";

/** For each share key: the package request (`antd`, `react-dom/client`) or path that it stands for. */
export type SharedRequests = Record<string, string>;

/** How many forwards (`module.exports = require("./x")`) lie between a share key and its exports, at most. */
const MAX_FORWARDS = 4;

// A CommonJS module, of which Node finds no named exports.
const { ResolverFactory } = enhancedResolve;

const extensions = [".mjs", ".js", ".cjs", ".json"];

/** A package may hold one entry module for `import` and another for `require`; tools differ in which they take. */
const resolvers: Resolver[] = [
  ResolverFactory.createResolver({
    fileSystem: fs,
    useSyncFileSystemCalls: true,
    extensions,
    conditionNames: ["import", "module", "browser", "default"],
    mainFields: ["module", "main"],
  }),
  ResolverFactory.createResolver({
    fileSystem: fs,
    useSyncFileSystemCalls: true,
    extensions,
    conditionNames: ["require", "node", "default"],
    mainFields: ["main"],
  }),
];

/**
 * Finds the files that hold the exports of each share key, as ESM and as CommonJS, with the files that they
 * forward to: absolute path → share keys. Throws UNRESOLVED_SHARE_KEY when a request leads nowhere.
 *
 * @param root the folder that requests are resolved from
 */
export function findSharedFiles(shared: SharedRequests, root: string): ReadonlyMap<string, string[]> {
  const files = new Map<string, string[]>();
  for (const [shareKey, request] of Object.entries(shared)) {
    const entries = resolveAll(root, request);
    if (entries.length === 0) {
      throw new FedshakeError("UNRESOLVED_SHARE_KEY", `the share key "${shareKey}" (as "${request}") resolves to no module.`, {
        hint: "Install the package, or correct the request.",
      });
    }
    for (const file of entries) addFile(files, file, shareKey, MAX_FORWARDS);
  }
  return files;
}

function addFile(files: Map<string, string[]>, file: string, shareKey: string, forwards: number): void {
  const shareKeys = files.get(file) ?? [];
  if (shareKeys.includes(shareKey)) return;
  files.set(file, [...shareKeys, shareKey]);
  if (forwards === 0) return;
  for (const request of listForwards(fs.readFileSync(file, "utf8"), file)) {
    for (const target of resolveAll(dirname(file), request)) addFile(files, target, shareKey, forwards - 1);
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
