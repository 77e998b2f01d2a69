import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { FedshakeError } from "../errors";
import type { ExportsCacheOptions } from "../exports-cache";
import { findCacheFolder } from "./analysis-cache";
import type { HostCompiler } from "./host";
import type { ConfiguredShare } from "./share-configuration";

/** The modules that the share keys resolve to, and those they forward to, with their share keys. */
export interface EntryModules {
  /** Absolute path → share keys. */
  entries: Map<string, string[]>;
  /** Shares whose request resolves to nothing. */
  unresolved: ConfiguredShare[];
}

/** How many `module.exports = require("./x")` and `export *` lie between a share key and its exports, at most. */
const MAX_FORWARDS = 4;

/**
 * Resolves each share with the compiler's own options. Keys that end in `/` stand for many modules, which
 * only the module graph knows.
 *
 * @param listForwards lists the requests that a source passes on as a whole; throws what it cannot parse
 */
export async function findEntryModules(
  compiler: HostCompiler,
  shares: readonly ConfiguredShare[],
  listForwards: (source: string, filename: string) => Promise<string[]>,
): Promise<EntryModules> {
  const entries = new Map<string, string[]>();
  const unresolved: ConfiguredShare[] = [];
  const add = async (file: string, shareKey: string, forwards: number): Promise<void> => {
    const keys = entries.get(file) ?? [];
    if (keys.includes(shareKey)) return;
    entries.set(file, [...keys, shareKey]);
    if (forwards === MAX_FORWARDS) return;
    const source = await readText(compiler, file);
    for (const request of await listOrNone(() => listForwards(source, file))) {
      const target = await resolveRequest(compiler, dirname(file), request);
      if (target !== null) await add(target, shareKey, forwards + 1);
    }
  };
  for (const share of shares) {
    if (share.request === null || share.request.endsWith("/")) continue;
    const file = await resolveRequest(compiler, compiler.context, share.request);
    if (file === null) unresolved.push(share);
    else await add(file, share.shareKey, 0);
  }
  return { entries, unresolved };
}

/**
 * A rule that runs the annotating loader, after all others, over exactly these modules.
 *
 * @param cache where the loader remembers what it knows of them; undefined: nowhere
 */
export function createAnnotateRule(entries: ReadonlyMap<string, string[]>, cache?: ExportsCacheOptions): object {
  const paths = [...entries.keys()].map((path) => path.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return {
    enforce: "post",
    // A string would stand for every path that begins with it.
    resource: new RegExp(`^(?:${paths.join("|")})$`),
    use: [{ loader: findAnnotateLoader(), options: { entries: Object.fromEntries(entries), ...(cache && { cache }) } }],
  };
}

/** Where exports of modules are remembered in a project. The loader's file names all of its code by content. */
export function findExportsCache(project: string): ExportsCacheOptions | undefined {
  const folder = findCacheFolder(project);
  if (folder === null) return undefined;
  const salt = createHash("sha256").update(readFileSync(findAnnotateLoader())).digest("hex");
  return { directory: join(folder, "exports"), salt };
}

export function createUnresolvedError({ shareKey, request }: ConfiguredShare): FedshakeError {
  const what = shareKey === request ? "" : ` (as "${request}")`;
  return new FedshakeError("UNRESOLVED_SHARE_KEY", `The share key "${shareKey}"${what} resolves to no module.`, {
    hint: "Install the package, or correct the key; a library that only others provide needs `import: false`.",
  });
}

/** The package refers to itself, which works from the sources as from `dist`. */
function findAnnotateLoader(): string {
  return createRequire(join(__dirname, "annotation.js")).resolve("fedshake/loaders/annotate");
}

/** Other loaders may make JavaScript of what does not parse here; the loader meets it after them. */
async function listOrNone(list: () => Promise<string[]>): Promise<string[]> {
  try {
    return await list();
  } catch (error) {
    if (error instanceof FedshakeError) return [];
    throw error;
  }
}

function resolveRequest(compiler: HostCompiler, folder: string, request: string): Promise<string | null> {
  const resolver = compiler.resolverFactory.get("normal", { dependencyType: "esm" });
  return new Promise((settle) => {
    resolver.resolve({}, folder, request, {}, (error, file) => {
      settle(error || typeof file !== "string" ? null : file.replace(/[?#].*$/, ""));
    });
  });
}

function readText(compiler: HostCompiler, file: string): Promise<string> {
  return new Promise((settle) => {
    compiler.inputFileSystem.readFile(file, (error, content) => settle(error ? "" : String(content)));
  });
}
