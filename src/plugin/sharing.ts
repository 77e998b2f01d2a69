import { getFullName } from "./compat";
import type { HostModule } from "./host";

/** What a ConsumeSharedModule asks the share scope for. */
export interface ConsumedShare {
  shareKey: string;
  shareScopes: string[];
  /** As text; null admits every version. */
  requiredVersion: string | null;
  /** null where the bundler does not show it. */
  singleton: boolean | null;
}

/** What a ProvideSharedModule puts into the share scope. */
export interface ProvidedShare {
  shareKey: string;
  shareScopes: string[];
  version: string | null;
}

/**
 * Reads a ConsumeSharedModule. webpack and `@module-federation/enhanced` keep its options, in which the
 * required version is a parsed array; its text, and on Rspack all there is, is in the readable name:
 * `consume shared module (<scope>) <key>@<range> (strict) (singleton) (fallback: <path>) (eager)`.
 *
 * @param shareKeys the keys that the configuration names, to tell key and range apart
 * @returns null when neither source tells the share key
 */
export function readConsumedShare(module: HostModule, shareKeys: Iterable<string>): ConsumedShare | null {
  const options = readOptions(module);
  const text = /^consume shared module \((.*?)\) (.+)$/s.exec(getFullName(module));
  // What follows the range: `@module-federation/enhanced` ends with the mere name of a layer.
  const subject = text?.[2]?.replace(/ \((?:strict|singleton|eager|fallback: .*?|layer: .*?)\).*$/s, "").replace(/ \([^()]*\)$/, "");
  const shareKey = options.shareKey ?? (subject === undefined ? null : findShareKey(subject, shareKeys));
  if (shareKey === null) return null;
  const range = options.range ?? (subject?.startsWith(`${shareKey}@`) ? subject.slice(shareKey.length + 1) : "*");
  return {
    shareKey,
    shareScopes: options.shareScopes ?? splitScopes(text?.[1]),
    requiredVersion: range === "" || range === "*" ? null : range,
    singleton: options.singleton ?? (options.shareKey === undefined ? null : false),
  };
}

/** Reads a ProvideSharedModule: `provide shared module (<scope>) <key>@<version> = <path>`; null when it cannot be told. */
export function readProvidedShare(module: HostModule): ProvidedShare | null {
  const text = /^provide shared module \((.*?)\) (.+)@(.*?) = /s.exec(getFullName(module));
  if (!text) return null;
  const version = text[3] ?? "";
  return {
    shareKey: text[2] ?? "",
    shareScopes: splitScopes(text[1]),
    version: version === "" || version === "0" || version === "false" || version === "undefined" ? null : version,
  };
}

function readOptions(module: HostModule): { shareKey?: string; shareScopes?: string[]; singleton?: boolean; range?: string } {
  const { options } = module;
  if (typeof options !== "object" || options === null) return {};
  const { shareKey, shareScope, singleton, requiredVersion } = options as Record<string, unknown>;
  if (typeof shareKey !== "string") return {};
  return {
    shareKey,
    ...(typeof shareScope === "string" ? { shareScopes: [shareScope] } : {}),
    ...(Array.isArray(shareScope) ? { shareScopes: shareScope.map(String) } : {}),
    singleton: singleton === true,
    // `@module-federation/enhanced` leaves it a text, and garbles it in the readable name.
    ...(typeof requiredVersion === "string" ? { range: requiredVersion } : {}),
  };
}

function findShareKey(subject: string, shareKeys: Iterable<string>): string | null {
  let longest = "";
  for (const key of shareKeys) {
    if (key.length > longest.length && subject.startsWith(`${key}@`)) longest = key;
  }
  if (longest !== "") return longest;
  const at = subject.lastIndexOf("@");
  return at > 0 ? subject.slice(0, at) : null;
}

function splitScopes(text: string | undefined): string[] {
  return text ? text.split(/\s*[,|]\s*/) : ["default"];
}
