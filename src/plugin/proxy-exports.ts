import { isConsumeModule, isStar } from "./compat";
import type { HostCompilation, HostDependency, HostExportInfo, HostExportsInfo, HostModule, HostModuleGraph } from "./host";

const PLUGIN_NAME = "FedshakePlugin";

/** Before webpack's FlagDependencyExportsPlugin, which works out what modules provide (stage 0). */
const BEFORE_EXPORTS = -10;
/** After that, and after the ConsumeSharedPlugin of `@module-federation/enhanced` (stage 10), which calls it unknown. */
const AFTER_EXPORTS = 20;

/** What a dependency makes its module provide, in webpack's own terms. */
interface ExportsSpec {
  exports: true | ExportSpec[];
  canMangle: false;
  dependencies: HostModule[];
}

interface ExportSpec {
  name: string;
  exports?: ExportSpec[];
}

/** A consume module and what it falls back to. */
interface Proxy {
  module: HostModule;
  dependency: HostDependency;
  fallback: HostModule;
  /** Before and while webpack checks imports. */
  buildMeta: HostModule["buildMeta"];
  described: HostModule["buildMeta"];
}

/**
 * Lets webpack know what a consumed module provides, namely what its fallback does, while it works out exports and
 * checks imports: it then warns of names that are not there, and knows the names that `export *` of a shared library
 * passes on. The runtime may hand over another version, so that before code is generated each name becomes a possible
 * one: what the app sees, `"name" in library` included, stays what it was. Rspack does not let plugins do so.
 *
 * @param strict leaves errors what they are: in ES modules by their type webpack does not merely warn
 */
export function describeProxies(compilation: HostCompilation, strict: boolean): void {
  if (!compilation.getDependencyReferencedExports) return;
  const { moduleGraph, hooks } = compilation;
  let proxies: Proxy[] = [];
  /** Barrels, and their only `export *`. */
  const barrels = new Map<HostModule, HostDependency>();
  hooks.finishModules.tap({ name: PLUGIN_NAME, stage: BEFORE_EXPORTS }, (modules) => {
    proxies = [...modules].flatMap((module) => (isConsumeModule(module) ? findProxy(moduleGraph, module) : []));
    for (const proxy of proxies) {
      const own = findBarrels(moduleGraph, proxy.module);
      if (own === null) continue;
      for (const [barrel, star] of own) barrels.set(barrel, star);
      describeBuild(proxy);
      proxy.dependency.getExports = listExports;
    }
  });
  hooks.finishModules.tap({ name: PLUGIN_NAME, stage: AFTER_EXPORTS }, () => {
    for (const proxy of proxies) {
      describeBuild(proxy);
      copyProvided(getExportsInfo(moduleGraph, proxy.fallback), getExportsInfo(moduleGraph, proxy.module), []);
    }
  });
  // Imports have been checked by now.
  hooks.seal.tap(PLUGIN_NAME, () => {
    if (!strict) warnInstead(compilation, proxies.map(({ module }) => module), [...barrels.keys()]);
    for (const { module, buildMeta, described } of proxies) {
      if (module.buildMeta === described) module.buildMeta = buildMeta;
      forgetProvided(getExportsInfo(moduleGraph, module), []);
    }
    for (const [barrel, star] of barrels) forgetForwarded(moduleGraph, barrel, star);
  });
}

function findProxy(moduleGraph: HostModuleGraph, module: HostModule): Proxy[] {
  const dependency = module.dependencies[0] ?? module.blocks?.[0]?.dependencies[0];
  const fallback = dependency && moduleGraph.getModule(dependency);
  // A module without it is CommonJS with exports that webpack cannot list.
  if (!dependency || !fallback?.buildMeta?.exportsType) return [];
  const { buildMeta } = module;
  return [{ module, dependency, fallback, buildMeta, described: buildMeta }];
}

/**
 * The modules that pass on a proxy's exports by `export *`, over any number of steps. Null where there are none, and
 * where webpack had better not know their names: of two stars that give the same name it drops the name, which in
 * libraries that build on each other is mostly one thing.
 */
function findBarrels(moduleGraph: HostModuleGraph, proxy: HostModule): Map<HostModule, HostDependency> | null {
  const barrels = new Map<HostModule, HostDependency>();
  const reached = new Set([proxy]);
  // A set yields what is added while it is walked.
  for (const module of reached) {
    for (const { dependency } of moduleGraph.getIncomingConnections(module)) {
      if (!dependency || !isStar(dependency)) continue;
      const barrel = moduleGraph.getParentModule(dependency);
      if (!barrel) continue;
      if (barrel.dependencies.filter(isStar).length > 1) return null;
      barrels.set(barrel, dependency);
      reached.add(barrel);
    }
  }
  return barrels.size > 0 ? barrels : null;
}

/** Gives a proxy the kind of its fallback's exports, unless the federation plugin has done so. */
function describeBuild(proxy: Proxy): void {
  const { module, fallback } = proxy;
  if (module.buildMeta?.exportsType) return;
  const { exportsType, defaultObject } = fallback.buildMeta ?? {};
  proxy.buildMeta = module.buildMeta;
  proxy.described = module.buildMeta = { ...module.buildMeta, exportsType, defaultObject };
}

/** In place of the fallback dependency's own `getExports`, which says nothing. */
function listExports(this: HostDependency, moduleGraph: HostModuleGraph): ExportsSpec | undefined {
  const fallback = moduleGraph.getModule(this);
  if (!fallback) return undefined;
  return { exports: describeExports(getExportsInfo(moduleGraph, fallback), []) ?? true, canMangle: false, dependencies: [fallback] };
}

/** Null where they cannot be listed. */
function describeExports(info: HostExportsInfo, outer: readonly HostExportsInfo[]): ExportSpec[] | null {
  if (info.otherExportsInfo.provided !== false || outer.includes(info)) return null;
  const specs: ExportSpec[] = [];
  for (const { name, provided, exportsInfo } of info.exports) {
    if (provided === false) continue;
    const nested = exportsInfo && describeExports(exportsInfo, [...outer, info]);
    specs.push(nested ? { name, exports: nested } : { name });
  }
  return specs;
}

/** Makes a proxy provide exactly what its fallback does, without leave to rename any of it. */
function copyProvided(from: HostExportsInfo, to: HostExportsInfo, outer: readonly HostExportsInfo[]): void {
  for (const source of from.exports) {
    const target = to.getExportInfo(source.name);
    copyInfo(source, target);
    const nested = source.exportsInfo;
    if (!nested || nested.otherExportsInfo.provided !== false || outer.includes(nested)) continue;
    copyProvided(nested, target.createNestedExportsInfo(), [...outer, from]);
  }
  copyInfo(from.otherExportsInfo, to.otherExportsInfo);
}

function copyInfo({ provided }: HostExportInfo, target: HostExportInfo): void {
  target.provided = provided;
  target.canMangleProvide = false;
}

/** webpack's own finding, as it begins: `export *` does not pass on a default. */
const MISSING_DEFAULT = /^export 'default' /;

/** Without the plugin there would be no such errors, so that they must not make the build fail. */
function warnInstead({ moduleGraph, errors, warnings }: HostCompilation, proxies: readonly HostModule[], barrels: readonly HostModule[]): void {
  const [atProxies, atBarrels] = [proxies, barrels].map((targets) => {
    const dependencies = targets.flatMap((target) => Array.from(moduleGraph.getIncomingConnections(target), ({ dependency }) => dependency));
    return new Set<unknown>(dependencies.flatMap((dependency) => dependency?.loc ?? []));
  }) as [Set<unknown>, Set<unknown>];
  const isNew = (error: Error): boolean => {
    if (error.name !== "ModuleDependencyError" || !("loc" in error)) return false;
    return atProxies.has(error.loc) || (atBarrels.has(error.loc) && !MISSING_DEFAULT.test(error.message));
  };
  for (const error of errors.filter(isNew)) {
    errors.splice(errors.indexOf(error), 1);
    warnings.push(error);
  }
}

/** Turns what is surely there, and what surely is not, into what may be. */
function forgetProvided(info: HostExportsInfo, outer: readonly HostExportsInfo[]): void {
  if (outer.includes(info) || info.otherExportsInfo.provided === undefined) return;
  for (const exportInfo of [...info.exports, info.otherExportsInfo]) {
    exportInfo.provided = null;
    if (exportInfo.exportsInfo && exportInfo.exportsInfoOwned) forgetProvided(exportInfo.exportsInfo, [...outer, info]);
  }
}

/**
 * A barrel may pass on more than is listed: webpack is told what it says itself of an `export *` of which it knows
 * nothing, but what is listed stays. A test of `"name" in barrel` waits for the runtime.
 */
function forgetForwarded(moduleGraph: HostModuleGraph, barrel: HostModule, star: HostDependency): void {
  const connection = moduleGraph.getConnection?.(star);
  if (!connection) return;
  const info = getExportsInfo(moduleGraph, barrel);
  const own = new Set([...(star.activeExports ?? []), "default"]);
  info.setUnknownExportsProvided(false, own, star, connection);
  const tested = new Set<string | undefined>();
  for (const { dependency } of moduleGraph.getIncomingConnections(barrel)) {
    if (dependency?.type.startsWith("evaluated X in ")) tested.add(dependency.ids?.[0]);
  }
  for (const exportInfo of info.exports) if (tested.has(exportInfo.name) && !own.has(exportInfo.name)) exportInfo.provided = null;
}

function getExportsInfo(moduleGraph: HostModuleGraph, module: HostModule): HostExportsInfo {
  return (moduleGraph.getExportsInfo as NonNullable<HostModuleGraph["getExportsInfo"]>).call(moduleGraph, module);
}
