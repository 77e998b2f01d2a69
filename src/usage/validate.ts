import { didYouMean } from "../did-you-mean";
import { FedshakeError } from "../errors";
import type { KeepOption, LibraryDetails, UsageReport } from "../types";
import { admitsVersion } from "./admits-version";
import { ownValue } from "./record";
import { sortedNames } from "./uses";

type Details = UsageReport["details"];

/** Names that a bundler's interop adds to a module that is not ESM. */
const INTEROP_NAMES: ReadonlySet<string> = new Set(["default", "__esModule"]);

/**
 * Finds what is suspicious in reports, as warnings in a stable order: a library provided in different versions
 * (VERSION_MISMATCH), and names in `keep` or among the used exports that nobody provides (UNKNOWN_EXPORT).
 */
export function validateUsage({ details }: Pick<UsageReport, "details">, keep: KeepOption = {}): FedshakeError[] {
  return [...findVersionMismatches(details), ...findUnknownKept(details, keep), ...findUnknownUsed(details)];
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

function* findUnknownKept(details: Details, keep: KeepOption): Generator<FedshakeError> {
  for (const [shareKey, uses] of Object.entries(keep)) {
    const libraries = ownValue(details, shareKey);
    if (!libraries) {
      yield new FedshakeError("UNKNOWN_EXPORT", `"keep" names the library "${shareKey}", which no report mentions.`, {
        hint: didYouMean(shareKey, Object.keys(details)),
      });
    } else if (uses !== "all") {
      const provided = listedExports(libraries.filter(isProvider));
      for (const name of provided ? uses : []) {
        if (provided?.includes(name)) continue;
        yield new FedshakeError("UNKNOWN_EXPORT", `"keep" names the export "${name}", which "${shareKey}" does not provide.`, {
          hint: didYouMean(name, provided ?? []),
        });
      }
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
          `The export "${name}" of "${shareKey}" is used, but version ${provider.version ?? "(unknown)"} does not provide it.`,
          { hint: didYouMean(name, provided) },
        );
      }
    }
  }
}

/** What the consumers that may get this library name. */
function usedOf(provider: LibraryDetails, libraries: readonly LibraryDetails[]): string[] {
  const consumers = libraries.filter((consumer) => {
    return consumer.share_scope === provider.share_scope && admitsVersion(consumer, provider.version);
  });
  return sortedNames(consumers.flatMap(({ used }) => (used === "all" ? [] : used)));
}

function isProvider({ version, entry_module }: LibraryDetails): boolean {
  return version !== null || entry_module !== null;
}

/** All exports of the libraries; null when there is none, or when one's exports cannot be listed. */
function listedExports(libraries: readonly LibraryDetails[]): string[] | null {
  const lists = libraries.map(({ provided }) => provided);
  return lists.length === 0 || lists.includes("all") ? null : sortedNames(lists.flat());
}
