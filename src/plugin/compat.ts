/** The one place where the hosts, webpack and Rspack, differ. */
import { relative } from "node:path";
import semver from "semver";
import { FedshakeError } from "../errors";
import type { Position } from "../types";
import type {
  HostCompilation,
  HostCompiler,
  HostConnection,
  HostDependency,
  HostModule,
  HostModuleApi,
  HostModuleGraph,
  RuntimeSpec,
} from "./host";

/** The lower ends of the ranges in the package's `peerDependencies`. */
const OLDEST_WEBPACK = "5.90.0";
const OLDEST_RSPACK = "1.5.0";

/** The bundler's own values. Throws UNSUPPORTED_BUNDLER for a compiler that does not carry them. */
export function getModuleApi(compiler: HostCompiler): HostModuleApi {
  const api = compiler.webpack ?? compiler.rspack;
  if (api) return api;
  throw unsupported("The compiler is neither webpack 5 nor Rspack.");
}

/**
 * Throws UNSUPPORTED_BUNDLER for a compiler of another kind, and for one that is too old: Rspack before 1.5 resolves
 * for plugins without the configuration's `resolve`, and then finds no fallbacks itself.
 */
export function checkBundler(compiler: HostCompiler): void {
  const { version, rspackVersion } = getModuleApi(compiler);
  // Rspack calls the version of webpack that it follows `version`.
  const [name, found, oldest] = rspackVersion === undefined ? ["webpack", version, OLDEST_WEBPACK] : ["Rspack", rspackVersion, OLDEST_RSPACK];
  // Canaries are as good as the release that they precede.
  const release = semver.coerce(found);
  if (release && semver.lt(release, oldest)) throw unsupported(`This is ${name} ${found}, which is too old.`);
}

function unsupported(message: string): FedshakeError {
  return new FedshakeError("UNSUPPORTED_BUNDLER", message, { hint: `Use webpack ${OLDEST_WEBPACK} or later, or @rspack/core ${OLDEST_RSPACK} or later.` });
}

/**
 * Options with which `compiler.resolverFactory` resolves as an `import` does. Rspack's does not put the defaults in
 * the place of `"..."` in `resolve.conditionNames` and the like, other than its own resolver.
 */
export function getImportResolveOptions({ rspack, options }: HostCompiler): object {
  const { byDependency, ...general } = options.resolve ?? {};
  const whole: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(rspack ? (byDependency?.["esm"] ?? {}) : {})) {
    const defaults = general[name];
    whole[name] = Array.isArray(value) && Array.isArray(defaults) ? value.flatMap((item: unknown): unknown[] => (item === "..." ? defaults : [item])) : value;
  }
  return { ...whole, dependencyType: "esm" };
}

const CONSUME_TYPE = "consume-shared-module";
const PROVIDE_TYPE = "provide-module";

export function isConsumeModule(module: HostModule): boolean {
  return module.type === CONSUME_TYPE;
}

export function isProvideModule(module: HostModule): boolean {
  return module.type === PROVIDE_TYPE;
}

/** True for a module whose own source stands in a chunk: neither a proxy, an external nor a runtime module. */
export function isSourceModule(module: HostModule): boolean {
  if (!module.type.startsWith("javascript/") && module.type !== "json") return false;
  if (module.externalType !== undefined) return false;
  return !/^(?:external |container entry|delegated )/.test(module.identifier());
}

/** The modules merged into a ConcatenatedModule, in no particular order; null for any other module. */
export function getInnerModules(module: HostModule): HostModule[] | null {
  return module.modules ? [...module.modules] : null;
}

export function getOutgoingConnections(graph: HostModuleGraph, module: HostModule): Iterable<HostConnection> {
  return graph.getOutgoingConnectionsInOrder?.(module) ?? graph.getOutgoingConnections(module);
}

/** True on Rspack: the first of several connections to a module is the import that comes first. Each property of one is read from native code, which is dear. */
export function listsConnectionsInOrder(compilation: HostCompilation): boolean {
  return compilation.getDependencyReferencedExports === undefined;
}

/** The module's name for people, as the banners of concatenated modules write it; free of absolute paths. */
export function getReadableName(compilation: HostCompilation, module: HostModule): string {
  const name = getFullName(module, compilation.requestShortener);
  const context = compilation.options.context;
  // Rspack leaves the paths in the names of consume and provide modules as they are.
  return context === undefined ? name : name.replace(/(?<=^|[ !|])(?:\/|[A-Za-z]:[\\/])[^ !|)]*/g, (path) => toRelativePath(context, path));
}

/** The module's readable name, its paths as the shortener makes them, or absolute. */
export function getFullName(module: HostModule, shortener: unknown = { shorten: String }): string {
  return module.readableIdentifier(shortener);
}

/** A path under `from` as `./…`, another with `../`; with slashes. */
export function toRelativePath(from: string, path: string): string {
  const short = relative(from, path).replaceAll("\\", "/");
  return short.startsWith("../") ? short : `./${short}`;
}

/** True when the owning package declares the module free of side effects; false when nothing is known. */
export function isSideEffectFree(module: HostModule): boolean {
  return (module.rootModule ?? module).factoryMeta?.sideEffectFree === true;
}

/**
 * The bundler's own classification of a module's source. webpack records it in `buildMeta`; Rspack
 * shows it only by the kinds of the module's dependencies, hence null for a module that has none.
 */
export function isEsm(module: HostModule): boolean | null {
  if (module.type === "javascript/esm") return true;
  const exportsType = module.buildMeta?.exportsType;
  if (exportsType !== undefined) return exportsType === "namespace";
  for (const { type } of module.dependencies) {
    if (/^(?:esm|harmony) /.test(type)) return true;
    if (/^cjs /.test(type)) return false;
  }
  return null;
}

/** True for a connection that imports on demand (`import()`): the importer's evaluation does not run the target. */
export function isOnDemand(dependency: HostDependency | null): boolean {
  return dependency !== null && dependency.type.startsWith("import()");
}

/** True unless the bundler says that the connection's target is not used, or only run, in a runtime. */
export function isActive(connection: HostConnection, runtime: RuntimeSpec): boolean {
  return connection.getActiveState === undefined || connection.getActiveState(runtime) === true;
}

export type ExportPath = readonly string[];

/**
 * What a connection takes of its target, as paths of property names; the empty path is the target as a
 * whole. Null where the bundler's API does not tell: on Rspack everything but ESM specifiers.
 */
export function getReferencedPaths(
  compilation: HostCompilation,
  dependency: HostDependency,
  runtime: RuntimeSpec,
): ExportPath[] | null {
  // Who knows a module's id can get at all of it.
  if (dependency.type.startsWith("require.resolve")) return [[]];
  if (compilation.getDependencyReferencedExports) {
    if (isOpenStar(compilation, dependency, runtime)) return [[]];
    const referenced = compilation.getDependencyReferencedExports(dependency, runtime);
    const paths = Array.from(referenced, (item) => ("name" in item ? item.name : item));
    // Of `import().then(({ a, ...rest }) => …)` webpack says that it takes nothing.
    return paths.length === 0 && isOnDemand(dependency) ? [[]] : paths;
  }
  switch (dependency.type) {
    case "esm import":
    case "esm export import":
      return [];
    case "esm import specifier":
    case "esm export import specifier":
      return dependency.ids ? [dependency.ids] : null;
    default:
      return null;
  }
}

/** webpack: an `export *` of a module whose own exports may be taken by names that nobody knows of. */
function isOpenStar({ moduleGraph }: HostCompilation, dependency: HostDependency, runtime: RuntimeSpec): boolean {
  if (!isStar(dependency)) return false;
  const parent = moduleGraph.getParentModule(dependency);
  return !parent || moduleGraph.getExportsInfo?.(parent).otherExportsInfo.getUsed(runtime) !== UNUSED;
}

/** webpack: an `export *`, of which the graph tells all. */
export function isStar({ type, name }: HostDependency): boolean {
  return type === "harmony export imported specifier" && name === null;
}

/** `UsageState.Unused` of webpack. */
const UNUSED = 0;

/**
 * True for a connection that emitted code makes by requiring the target, so that the code shows all that it takes.
 * What else refers to a module (AMD, contexts, `require.resolve()`, a container) may pass it on in other ways.
 */
export function isWrittenAsRequire(dependency: HostDependency): boolean {
  return !isStar(dependency) && /^(?:import\(\)(?: eager)?|cjs (?:full |export )?require|(?:esm|harmony) (?:import|export import(?:ed)?) specifier)$/.test(dependency.type);
}

/** True for a connection that only runs its target, and for the one that stands for an ESM import as such. */
export function isStaticImport(dependency: HostDependency): boolean {
  return /^(?:esm import|esm export import|harmony side effect evaluation)$/.test(dependency.type);
}

/** True for a use of a name, or of the default, that an ESM import binds; not for one of the whole namespace. */
export function isNamedImport(dependency: HostDependency): boolean {
  if (!/^(?:harmony|esm) import specifier$/.test(dependency.type)) return false;
  const { ids } = dependency;
  return ids !== undefined && ids.length > 0;
}

/** Text of a module as the bundler parsed it, after its loaders; null when it is gone. */
export function getOriginalText(module: HostModule): string | null {
  return module.originalSource?.()?.source().toString() ?? null;
}

export function getRuntimeNames(runtime: RuntimeSpec): string[] {
  if (runtime === undefined) return [];
  return typeof runtime === "string" ? [runtime] : [...runtime];
}

/** Path of the file that a module was made of; null for generated modules. */
export function getResourcePath(module: HostModule): string | null {
  return module.nameForCondition?.() || null;
}

/** Where a dependency stands in the text of its module; null where the bundler does not tell. */
export function getPosition(compilation: HostCompilation, { loc }: HostDependency): Position | null {
  const start = loc?.start;
  if (start?.column === undefined) return null;
  // Columns count from 0 in webpack, from 1 in Rspack.
  const isWebpack = compilation.getDependencyReferencedExports !== undefined;
  return { line: start.line, column: start.column - (isWebpack ? 0 : 1) };
}
