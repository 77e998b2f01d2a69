/** One share as configured, whatever plugin it comes from. */
export interface ConfiguredShare {
  /** What the build resolves to find the library; null where it brings no copy of its own (`import: false`). */
  request: string | null;
  shareKey: string;
  singleton: boolean;
}

export interface ShareConfiguration {
  shares: ConfiguredShare[];
  /** Name of the federation's container; null when it has none. */
  name: string | null;
  /** Names of the containers that the federation plugin's `remotes` name. */
  remotes: string[];
}

type Options = Record<string, unknown>;

/**
 * Reads the shares from the federation plugins among a compiler's plugins, whatever their order: webpack's
 * and Rspack's ModuleFederationPlugin, SharePlugin, ConsumeSharedPlugin and ProvideSharedPlugin, and those
 * of `@module-federation/enhanced`. They are known by their class names and the options they keep.
 *
 * @param shared further shares, in the form of ModuleFederationPlugin's `shared`
 */
export function readShareConfiguration(plugins: Iterable<unknown>, shared?: unknown): ShareConfiguration {
  const shares = new Map<string, ConfiguredShare>();
  let name: string | null = null;
  const remotes = new Set<string>();
  const add = (key: string, value: unknown, provides: boolean): void => {
    const share = normalizeShare(key, value, provides);
    const identity = JSON.stringify([share.shareKey, share.request]);
    const known = shares.get(identity);
    shares.set(identity, { ...share, singleton: share.singleton || known?.singleton === true });
  };
  for (const plugin of plugins) {
    if (!isRecord(plugin) || !/Federation|Share/i.test(plugin.constructor.name)) continue;
    const options = firstRecord(plugin._options, plugin.options);
    if (typeof options.name === "string") name ??= options.name;
    for (const [alias, remote] of listEntries(options.remotes)) remotes.add(findContainerName(alias, remote));
    const consumed = [options.shared, plugin._sharedOptions, plugin._consumes, options.consumes];
    for (const [key, value] of consumed.flatMap(listEntries)) add(key, value, false);
    for (const [key, value] of [plugin._provides, options.provides].flatMap(listEntries)) add(key, value, true);
  }
  for (const [key, value] of listEntries(shared)) add(key, value, false);
  return { shares: [...shares.values()], name, remotes: [...remotes].sort() };
}

/**
 * Whether a library is a singleton in any of the shares that provide or consume it, under its key or a prefix of it:
 * several may, with fallbacks of their own. Null where none is configured.
 */
export function findSingleton(shares: ReadonlyArray<Pick<ConfiguredShare, "shareKey" | "singleton">>, key: string): boolean | null {
  const matching = shares.filter(({ shareKey }) => shareKey === key || (shareKey.endsWith("/") && key.startsWith(shareKey)));
  return matching.length === 0 ? null : matching.some(({ singleton }) => singleton);
}

/** Both forms in which shares are written: a list of keys, objects and `[key, config]` pairs, or an object. */
function listEntries(shared: unknown): Array<[string, unknown]> {
  if (!Array.isArray(shared)) return isRecord(shared) ? Object.entries(shared) : [];
  return shared.flatMap((item: unknown): Array<[string, unknown]> => {
    if (typeof item === "string") return [[item, {}]];
    if (Array.isArray(item)) return typeof item[0] === "string" ? [[item[0], item[1]]] : [];
    return listEntries(item);
  });
}

/** The container in `shop@https://…`; the alias where the remote is written otherwise. */
function findContainerName(alias: string, remote: unknown): string {
  const { external, name } = firstRecord(remote);
  const [written] = [typeof name === "string" ? `${name}@` : (external ?? remote)].flat() as unknown[];
  return (typeof written === "string" && /^(?:\w+ )?(@?[^@\s]+)@/.exec(written)?.[1]) || alias;
}

function normalizeShare(key: string, value: unknown, provides: boolean): ConfiguredShare {
  if (typeof value === "string" && provides) return { request: key, shareKey: value, singleton: false };
  if (typeof value === "string") {
    return { request: value === key || isVersionRange(value) ? key : value, shareKey: key, singleton: false };
  }
  const { import: fallback, request, shareKey, singleton } = firstRecord(value);
  const configured = typeof request === "string" ? request : key;
  return {
    request: fallback === false ? null : typeof fallback === "string" ? fallback : configured,
    shareKey: typeof shareKey === "string" ? shareKey : key,
    singleton: singleton === true,
  };
}

/** As ModuleFederationPlugin tells `{ react: "^19" }` from `{ react: "preact/compat" }`. */
function isVersionRange(text: string): boolean {
  return /^(?:[\d^=v<>~]|[*xX]$)/.test(text);
}

function firstRecord(...values: unknown[]): Options {
  return values.find(isRecord) ?? {};
}

function isRecord(value: unknown): value is Options {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
