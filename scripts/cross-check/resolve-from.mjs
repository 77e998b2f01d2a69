import fs from "node:fs";
import { isBuiltin } from "node:module";
import { dirname } from "node:path";
import enhancedResolve from "enhanced-resolve";

const createResolver = (kind) =>
  enhancedResolve.ResolverFactory.createResolver({
    fileSystem: fs,
    useSyncFileSystemCalls: true,
    extensions: kind === "import" ? [] : [".js", ".cjs", ".json", ".node"],
    fullySpecified: kind === "import",
    conditionNames: ["node", kind, "module-sync", "default"],
    mainFields: ["main"],
  });

const resolvers = { import: createResolver("import"), require: createResolver("require") };

/**
 * Resolves a request as Node does in a file.
 *
 * @param {string} file
 * @param {string} request
 * @param {"import" | "require"} kind
 * @returns {string | null} A path; null for Node's own modules and what is not there.
 */
export function resolveFrom(file, request, kind) {
  if (isBuiltin(request)) return null;
  try {
    return resolvers[kind].resolveSync({}, dirname(file), request) || null;
  } catch {
    return null;
  }
}
