import { didYouMean } from "../did-you-mean";
import { FedshakeError } from "../errors";
import type { LibraryDetails, UsageReport } from "../types";
import { admitsVersion } from "./admits-version";
import { listDeclarations, type Declaration, type DeclaredUses } from "./declared-uses";
import { createMatcher } from "./pattern";
import { ownValue } from "./record";
import { sortedNames } from "./uses";

type Details = UsageReport["details"];

/** Names that a bundler's interop adds to a module that is not ESM. */
const INTEROP_NAMES: ReadonlySet<string> = new Set(["default", "__esModule"]);

/**
 * Finds what is suspicious in reports, as warnings in a stable order: a library provided in different versions
 * (VERSION_MISMATCH), and names that are declared or used and that nobody provides (UNKNOWN_EXPORT).
 */
export function validateUsage({ details }: Pick<UsageReport, "details">, declared: DeclaredUses = {}): FedshakeError[] {
  const unknown = listDeclarations(declared).flatMap((declaration) => [...findUnknownKept(details, declaration)]);
  return [...findVersionMismatches(details), ...unknown, ...findUnknownUsed(details)];
}

function* findVersionMismatches(details: Details): Generator<FedshakeError> {
  for (const [shareKey, libraries] of Object.entries(details)) {
    for (const shareScope of sortedNames(libraries.map(({ share_scope }) => share_scope))) {
      const provided = libraries.filter(({ share_scope, version }) => share_scope === shareScope && version !== null);
      const versions = sortedNames(provided.map(({ version }) => version ?? ""));
      if (versions.length < 2) continue;
      const scope = shareScope === "default" ? "" : ` in the share scope "${shareScope}"`;
      yield new FedshakeError("VERSION_MISMATCH", `"${shareKey}" is provided in different versions${scope}: ${versions.join(", ")}.`, {
        hint: "Use one version in all apps: the runtime may hand each app any that fits, so each keeps what any app uses.",
      });
    }
  }
}

function* findUnknownKept(details: Details, { by, uses: declared }: Declaration): Generator<FedshakeError> {
  for (const [key, uses] of Object.entries(declared)) {
    const shareKeys = Object.keys(details).filter(createMatcher(key));
    if (shareKeys.length === 0 && key !== "*") {
      yield new FedshakeError("UNKNOWN_EXPORT", `${by} names the library "${key}", which no report mentions.`, {
        hint: didYouMean(key, Object.keys(details)),
      });
    }
    if (uses === "all" || shareKeys.length === 0) continue;
    const provided = listedExports(shareKeys.flatMap((shareKey) => (ownValue(details, shareKey) ?? []).filter(isProvider)));
    for (const name of provided ? uses : []) {
      if (provided?.some(createMatcher(name))) continue;
      yield new FedshakeError("UNKNOWN_EXPORT", `${by} names the export "${name}", which "${key}" does not provide.`, {
        hint: didYouMean(name, provided ?? []),
      });
    }
  }
}

function* findUnknownUsed(details: Details): Generator<FedshakeError> {
  for (const [shareKey, libraries] of Object.entries(details)) {
    for (const provider of libraries.filter(isProvider)) {
      const provided = listedExports([provider]);
      if (!provided) continue;
      for (const name of usedOf(provider, libraries)) {
        if (provided.includes(name) || (provider.module_type !== "esm" && INTEROP_NAMES.has(name))) continue;
        yield new FedshakeError(
          "UNKNOWN_EXPORT",
          `The export "${name}" of "${shareKey}" is used${describeUser(libraries, name)}, but version ${provider.version ?? "(unknown)"} does not provide it.`,
          { hint: didYouMean(name, provided) || "Correct the import, or provide a version that has it." },
        );
      }
    }
  }
}

/** ` by "shop" (./src/cart.js:3:10)`, as far as the details tell. */
function describeUser(libraries: readonly LibraryDetails[], name: string): string {
  for (const { used_by } of libraries) {
    for (const [app, { exports }] of Object.entries(used_by)) {
      const places = ownValue(exports, name);
      if (places) return ` by ${JSON.stringify(app)}${places[0] === undefined ? "" : ` (${places[0]})`}`;
    }
  }
  return "";
}

/** What the consumers that may get this library name. */
function usedOf(provider: LibraryDetails, libraries: readonly LibraryDetails[]): string[] {
  const consumers = libraries.filter((consumer) => {
    return consumer.share_scope === provider.share_scope && admitsVersion(consumer, provider.version);
  });
  return sortedNames(consumers.flatMap(({ used }) => (used === "all" ? [] : used)));
}

/** True for details of a library that the build provides, not only consumes. */
export function isProvider({ version, entry_module }: Pick<LibraryDetails, "version" | "entry_module">): boolean {
  return version !== null || entry_module !== null;
}

/** All exports of the libraries; null when there is none, or when one's exports cannot be listed. */
function listedExports(libraries: readonly LibraryDetails[]): string[] | null {
  const lists = libraries.map(({ provided }) => provided);
  return lists.length === 0 || lists.includes("all") ? null : sortedNames(lists.flat());
}
