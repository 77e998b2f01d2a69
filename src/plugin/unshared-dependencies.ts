import { FedshakeError } from "../errors";
import type { IncludeTransitive } from "../options";
import type { BuildFacts } from "../types";
import { getOriginalText, getResourcePath, isConsumeModule, isProvideModule } from "./compat";
import type { HostCompilation, HostModule } from "./host";
import type { EmittedModule, ModuleIndex } from "./module-index";
import { findPackageVersion } from "./package-version";

/** A package that shared libraries bring along, in copies that sharing it would save. */
export interface UnsharedDependency {
  packageName: string;
  version: string | null;
  /** What other packages and the app import of it, sorted: `react-dom/client`. */
  requests: string[];
  /** Share keys of the libraries that bring it along, sorted. */
  broughtBy: string[];
  /** How often it stands in the chunks of the build, and the bytes of its source that stand there more than once. */
  copies: number;
  bytes: number;
  /** Bytes of source that one copy would save. */
  saved: number;
  /** True when another key of the package is a singleton. */
  singleton: boolean;
}

/** Bytes of source; less is not worth a share key, which costs a request of its own. */
const LEAST_SAVED = 20_000;

/** Each of them would be a shared module of its own, in a chunk of its own. */
const MOST_REQUESTS = 3;

/**
 * Whose copies the modules of a chunk are: the share keys of the libraries in it, as a library may stand in several
 * chunks of the same content, of which an app loads one; `""` for the chunks that start an app.
 */
type Owner = string;

interface Package {
  /** Its folder. */
  root: string;
  name: string;
  /** Those of which there are several copies. */
  modules: Map<HostModule, ReadonlySet<Owner>>;
}

/**
 * Finds the packages that a build's shared libraries hold copies of while it holds others, most bytes first. Only
 * libraries in chunks of their own count: what is eager stands where the app does.
 */
export function collectUnsharedDependencies(
  compilation: HostCompilation,
  index: ModuleIndex,
  { shared, consumes }: Pick<BuildFacts, "shared" | "consumes">,
  includeTransitive: IncludeTransitive,
): UnsharedDependency[] {
  if (includeTransitive === true) return [];
  const owners = findOwners(compilation, index, shared);
  const packages = collectPackages(index, owners);
  // Seldom is there one; who brings it along is dear to find out.
  if (packages.size === 0) return [];
  const broughtBy = new Map<Package, Set<string>>();
  const singletons = new Set<string>();
  const keys = new Set([...consumes.values()].flatMap(({ shareKey, singleton }) => (singleton ? [shareKey] : [])));
  for (const { shareKey, moduleId } of shared) {
    const entry = index.emitted.get(moduleId);
    if (!entry) continue;
    const root = findRoot(getOwnModule(entry));
    if (root !== null && keys.has(shareKey)) singletons.add(root);
    if (index.chunks.some(({ modules }, at) => owners[at] === "" && modules.includes(entry))) continue;
    for (const brought of findBroughtRoots(entry)) {
      const found = brought === root ? undefined : packages.get(brought);
      if (!found || isIncluded(includeTransitive, shareKey, found.name)) continue;
      broughtBy.set(found, (broughtBy.get(found) ?? new Set()).add(shareKey));
    }
  }
  const requests = collectRequests(index, new Set(Array.from(broughtBy.keys(), ({ root }) => root)));
  return [...broughtBy]
    .filter(([{ root }]) => (requests.get(root)?.size ?? Infinity) <= MOST_REQUESTS)
    .map(([found, shareKeys]): UnsharedDependency => ({
      packageName: found.name,
      version: findPackageVersion(`${found.root}/package.json`),
      requests: [...(requests.get(found.root) ?? [])].sort(),
      broughtBy: [...shareKeys].sort(),
      ...measure(found),
      singleton: singletons.has(found.root),
    }))
    .sort((a, b) => b.saved - a.saved || (a.packageName < b.packageName ? -1 : 1));
}

/** The advice to share it. */
export function adviseToShare({ packageName, version, requests, broughtBy, copies, bytes, saved, singleton }: UnsharedDependency): FedshakeError {
  const libraries = broughtBy.map((shareKey) => `"${shareKey}"`).join(" and ");
  const named = requests.map((request) => `"${request}"`).join(" and ");
  const range = version === null ? "" : `requiredVersion: "^${version}"`;
  const config = [singleton ? "singleton: true" : "", range].filter(Boolean).join(", ");
  const entries = requests.map((request) => `"${request}": { ${config} }`).join(", ");
  return new FedshakeError(
    "UNSHARED_DEPENDENCY",
    `${named} ${requests.length === 1 ? "is" : "are"} not shared, and ${libraries} ${broughtBy.length === 1 ? "brings" : "bring"} ${requests.length === 1 ? "it" : "them"} along: ${copies} copies of ${group(bytes)} bytes of source, ${group(saved)} bytes more than one.`,
    { hint: `Add to "shared": ${entries}. If the copies are meant, add "${packageName}" to "includeTransitive".` },
  );
}

/** By chunk. */
function findOwners(compilation: HostCompilation, { chunks }: ModuleIndex, shared: BuildFacts["shared"]): Owner[] {
  return chunks.map(({ chunk, modules }, at) => {
    for (const _ of compilation.chunkGraph.getChunkEntryModulesIterable(chunk)) return "";
    const ids = new Set(modules.map(({ id }) => id));
    const keys = shared.filter(({ moduleId }) => ids.has(moduleId)).map(({ shareKey }) => shareKey);
    return JSON.stringify(keys.length === 0 ? at : [...new Set(keys)].sort());
  });
}

/** By folder, the packages with so many copies that sharing them would pay. */
function collectPackages(index: ModuleIndex, owners: readonly Owner[]): Map<string, Package> {
  const packages = new Map<string, Package>();
  for (const [module, ownersOf] of collectOwners(index, owners)) {
    const root = ownersOf.size > 1 ? findRoot(module) : null;
    if (root === null) continue;
    let found = packages.get(root);
    if (!found) packages.set(root, (found = { root, name: nameOf(root), modules: new Map() }));
    found.modules.set(module, ownersOf);
  }
  for (const [root, found] of packages) if (measure(found).saved < LEAST_SAVED) packages.delete(root);
  return packages;
}

function collectOwners({ chunks }: ModuleIndex, owners: readonly Owner[]): Map<HostModule, Set<Owner>> {
  const collected = new Map<HostModule, Set<Owner>>();
  chunks.forEach(({ modules }, at) => {
    for (const node of modules) {
      for (const module of node.inner ?? [node.module]) {
        const known = collected.get(module) ?? new Set();
        collected.set(module, known.add(owners[at] ?? ""));
      }
    }
  });
  return collected;
}

/** The packages of all modules that an entry reaches, but through shares. */
function findBroughtRoots(entry: EmittedModule): Set<string> {
  const brought = new Set<string>();
  // A set yields what is added while it is walked.
  const reached = new Set([entry]);
  for (const node of reached) {
    if (isConsumeModule(node.module) || isProvideModule(node.module)) continue;
    for (const module of node.inner ?? [node.module]) {
      const root = findRoot(module);
      if (root !== null) brought.add(root);
    }
    for (const { to } of node.edges) reached.add(to);
  }
  return brought;
}

/** By package, of those asked for: the requests by which modules of other packages import it, other than through a share. */
function collectRequests(index: ModuleIndex, asked: ReadonlySet<string>): Map<string, Set<string>> {
  const requests = new Map<string, Set<string>>();
  if (asked.size === 0) return requests;
  for (const node of index.emitted.values()) {
    if (isConsumeModule(node.module) || isProvideModule(node.module)) continue;
    for (const { from, target, connection } of node.edges) {
      const root = findRoot(target);
      if (root === null || !asked.has(root) || findRoot(from) === root) continue;
      const request = connection.dependency?.request;
      if (request === undefined || /^[./]/.test(request)) continue;
      requests.set(root, (requests.get(root) ?? new Set()).add(request));
    }
  }
  return requests;
}

function measure({ modules }: Package): { copies: number; bytes: number; saved: number } {
  const figures = { copies: 0, bytes: 0, saved: 0 };
  for (const [module, { size: copies }] of modules) {
    const size = Buffer.byteLength(getOriginalText(module) ?? "");
    figures.copies = Math.max(figures.copies, copies);
    figures.bytes += size;
    figures.saved += size * (copies - 1);
  }
  return figures;
}

function isIncluded(includeTransitive: Exclude<IncludeTransitive, true>, shareKey: string, packageName: string): boolean {
  const included = Array.isArray(includeTransitive) ? includeTransitive : Object.hasOwn(includeTransitive, shareKey) ? includeTransitive[shareKey] : [];
  return included === true || included?.includes(packageName) === true;
}

function getOwnModule({ module }: EmittedModule): HostModule {
  return module.rootModule ?? module;
}

const PACKAGE = /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/s;

const roots = new WeakMap<HostModule, string | null>();

/** Folder of the installed package that a module is of; null for the app's own. */
function findRoot(module: HostModule): string | null {
  let root = roots.get(module);
  if (root === undefined) {
    const file = getResourcePath(module);
    root = file === null ? null : (PACKAGE.exec(file)?.[0] ?? null);
    roots.set(module, root);
  }
  return root;
}

function nameOf(root: string): string {
  return (PACKAGE.exec(root)?.[1] ?? root).replaceAll("\\", "/");
}

/** `1451991` → `1,451,991`. */
function group(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
