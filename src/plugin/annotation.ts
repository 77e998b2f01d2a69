import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { findCacheFolder } from "../cache-folder";
import { FedshakeError } from "../errors";
import type { ExportsCacheOptions } from "../exports-cache";
import { getImportResolveOptions } from "./compat";
import type { HostCompiler } from "./host";
import type { ConfiguredShare } from "./share-configuration";

/** The modules that the share keys resolve to, and those they forward to, with their share keys. */
export interface EntryModules {
  /** Absolute path → share keys. */
  entries: Map<string, string[]>;
  /** Shares whose request resolves to nothing. */
  unresolved: ConfiguredShare[];
}

/** Lists the requests that a source passes on as a whole; rejects with what it cannot parse. */
export type ListForwards = (source: string, filename: string) => Promise<string[]>;

/** How many `module.exports = require("./x")` and `export *` lie between a share key and its exports, at most. */
export const MAX_FORWARDS = 4;

/**
 * Resolves each share with the compiler's own options. Keys that end in `/` stand for many modules, which
 * only the module graph knows.
 */
export async function findEntryModules(
  compiler: HostCompiler,
  shares: readonly ConfiguredShare[],
  listForwards: ListForwards,
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
    if (share.request === null || isPrefix(share)) continue;
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
  const paths = [...entries.keys()].map(escapePattern);
  return {
    enforce: "post",
    // A string would stand for every path that begins with it.
    resource: new RegExp(`^(?:${paths.join("|")})$`),
    use: [{ loader: findAnnotateLoader(), options: { entries: Object.fromEntries(entries), ...(cache && { cache }) } }],
  };
}

/**
 * Rules that run the annotating loader over the packages behind keys that end in `/`, wherever they are linked to.
 * Which modules are shared under such a key the loader reads off the compiler, where there is anything to read.
 */
export function createPrefixRules(shares: readonly ConfiguredShare[], cache?: ExportsCacheOptions): object[] {
  const names = new Set(shares.map(({ request }) => /^(?:@[^/]+\/)?[^./@][^/]*(?=\/)/.exec(request ?? "")?.[0]));
  const rule = { enforce: "post", use: [{ loader: findAnnotateLoader(), options: { fromGraph: true, ...(cache && { cache }) } }] };
  return [...names].flatMap((name) => {
    if (name === undefined) return [];
    const inFolder = new RegExp(`[\\\\/]node_modules[\\\\/]${escapePattern(name).replace("/", "[\\\\/]")}[\\\\/]`);
    return [{ oneOf: [{ ...rule, resource: inFolder }, { ...rule, descriptionData: { name } }] }];
  });
}

/** Tells whether a share stands for every request that begins with its own. */
export function isPrefix({ request }: ConfiguredShare): boolean {
  return request?.endsWith("/") === true;
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

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/** The package refers to itself, which works from the sources as from `dist`. */
export function findAnnotateLoader(): string {
  return createRequire(join(__dirname, "annotation.js")).resolve("fedshake/loaders/annotate");
}

/** Other loaders may make JavaScript of what does not parse here; the loader meets it after them. */
export async function listOrNone(list: () => Promise<string[]>): Promise<string[]> {
  try {
    return await list();
  } catch (error) {
    if (error instanceof FedshakeError) return [];
    throw error;
  }
}

function resolveRequest(compiler: HostCompiler, folder: string, request: string): Promise<string | null> {
  const resolver = compiler.resolverFactory.get("normal", getImportResolveOptions(compiler));
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
