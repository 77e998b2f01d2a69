import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Version of the package that a file belongs to: that of the nearest `package.json` above it that
 * states one (packages keep further ones, with only a `type`, in their `dist`). Null when there is none.
 */
export function findPackageVersion(file: string): string | null {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const version = readVersion(join(folder, "package.json"));
    if (version !== null) return version;
    if (dirname(folder) === folder) return null;
  }
}

function readVersion(path: string): string | null {
  try {
    const { version } = JSON.parse(readFileSync(path, "utf8")) as { version?: unknown };
    return typeof version === "string" ? version : null;
  } catch {
    return null;
  }
}
