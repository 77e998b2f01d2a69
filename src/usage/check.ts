import { FedshakeError } from "../errors";
import type { LibraryDetails, UsageReport } from "../types";
import { CauseFinder, type Cause } from "./causes";
import { completeUsage } from "./complete";
import { joinDeclarations, type DeclaredUses } from "./declared-uses";
import { mergeReports } from "./merge";
import type { Usage } from "./parse";
import { createMatcher } from "./pattern";
import { ownValue } from "./record";
import { sortedNames } from "./uses";
import { isProvider, validateUsage } from "./validate";

/** Findings name this many exports, and count the others. */
const MAX_NAMES = 5;

/**
 * Finds what would break a federation, or is not known not to, as errors in a stable order: all that
 * {@link validateUsage} finds, and
 * a build that was cut to less than is used now (MISSING_EXPORT),
 * a singleton whose versions export different names (SINGLETON_MISMATCH),
 * a library that is consumed and not provided (MISSING_PROVIDER),
 * an app that is loaded and neither reports nor is declared (UNDECLARED_CONSUMER).
 *
 * @param reports one for each build, or merges, which tell less
 */
export function checkUsage(reports: readonly Usage[], declared: DeclaredUses = {}): FedshakeError[] {
  const merged = mergeReports(reports);
  return [
    ...findMissingExports(reports, merged, declared),
    ...findSingletonMismatches(reports, merged),
    ...findMissingProviders(reports, merged),
    ...findUndeclaredConsumers(reports, merged, declared),
    ...validateUsage(merged, declared),
  ];
}

function* findMissingExports(reports: readonly Usage[], merged: UsageReport, declared: DeclaredUses): Generator<FedshakeError> {
  if (reports.every(({ kept }) => kept === undefined)) return;
  const complete = completeUsage(merged, joinDeclarations(declared));
  const causes = new CauseFinder(merged, complete, declared);
  for (const { apps, kept = {}, details } of reports) {
    for (const [shareKey, libraries] of Object.entries(kept)) {
      for (const { share_scope: shareScope, version, exports } of libraries) {
        const uses = complete.usesOf(shareKey, shareScope, version);
        const provided = (ownValue(details, shareKey) ?? []).find((library) => {
          return library.share_scope === shareScope && library.version === version && isProvider(library);
        })?.provided;
        if (exports === "all" || provided === undefined || provided === "all") continue;
        const missing = provided.filter((name) => !exports.includes(name) && (uses === "all" || uses.has(name)));
        const byConsumer = new Map<string, string[]>();
        for (const name of missing) {
          const [cause] = causes.find({ shareKey, version, name });
          const consumer = cause ? describeCause(cause) : "another shared library needs";
          byConsumer.set(consumer, [...(byConsumer.get(consumer) ?? []), name]);
        }
        for (const [consumer, names] of byConsumer) {
          yield new FedshakeError(
            "MISSING_EXPORT",
            `${listNames(apps)} provides "${shareKey}" ${version ?? "(unknown version)"} without ${listExports(names)}, which ${consumer}.`,
            { hint: `Merge the reports of all apps, and build ${listNames(apps)} again with them.` },
          );
        }
      }
    }
  }
}

function describeCause(cause: Cause): string {
  if (cause.kind === "declaration") return `${cause.by} names`;
  if (cause.kind === "library") return `${cause.name === null ? "" : `the export "${cause.name}" of `}"${cause.shareKey}" needs`;
  const [place] = [...cause.places, ...cause.reasons.map((reason) => reason.replace(/\.$/, ""))];
  return `${cause.app === null ? "an app" : `"${cause.app}"`}${place === undefined ? "" : ` (${place})`} uses`;
}

function* findSingletonMismatches(reports: readonly Usage[], { details }: UsageReport): Generator<FedshakeError> {
  for (const [shareKey, all] of Object.entries(details)) {
    for (const scope of sortedNames(all.map(({ share_scope }) => share_scope))) {
      const libraries = all.filter(({ share_scope }) => share_scope === scope);
      if (!libraries.some(({ singleton }) => singleton)) continue;
      const exportsOf = new Map<string, Set<string>>();
      for (const { version, provided, ...rest } of libraries) {
        if (version === null || provided === "all" || !isProvider({ version, ...rest })) continue;
        exportsOf.set(version, new Set([...(exportsOf.get(version) ?? []), ...provided]));
      }
      const versions = [...exportsOf.keys()];
      const everything = sortedNames([...exportsOf.values()].flatMap((names) => [...names]));
      const lacking = versions.map((version) => ({ version, names: everything.filter((name) => !exportsOf.get(version)?.has(name)) }));
      const differing = lacking.filter(({ names }) => names.length > 0);
      if (differing.length === 0) continue;
      const provided = versions.map((version) => `${version} (${listNames(findProviders(reports, shareKey, scope, version))})`);
      const differences = differing.map(({ version, names }) => `${version} lacks ${listExports(names)}`);
      yield new FedshakeError("SINGLETON_MISMATCH", `"${shareKey}" is a singleton, but is provided as ${provided.join(" and ")}, and ${differences.join("; ")}.`, {
        hint: "All apps get one of these versions: provide the same version in all of them.",
      });
    }
  }
}

function findProviders(reports: readonly Usage[], shareKey: string, scope: string, version: string): string[] {
  const providers = reports.filter(({ details }) => {
    return (ownValue(details, shareKey) ?? []).some((library) => library.share_scope === scope && library.version === version && isProvider(library));
  });
  return sortedNames(providers.flatMap(({ apps }) => apps));
}

function* findMissingProviders(reports: readonly Usage[], { details }: UsageReport): Generator<FedshakeError> {
  for (const [shareKey, all] of Object.entries(details)) {
    for (const scope of sortedNames(all.map(({ share_scope }) => share_scope))) {
      const isInScope = ({ share_scope }: LibraryDetails): boolean => share_scope === scope;
      if (all.filter(isInScope).some(isProvider)) continue;
      const consumers = reports.filter((report) => (ownValue(report.details, shareKey) ?? []).some(isInScope));
      const apps = sortedNames(consumers.flatMap((report) => report.apps));
      // The RFC's form names neither apps nor versions: it does not say who provides a library.
      if (apps.length === 0 || consumers.some((report) => report.apps.length === 0)) continue;
      const where = scope === "default" ? "" : ` in the share scope "${scope}"`;
      yield new FedshakeError("MISSING_PROVIDER", `"${shareKey}" is consumed by ${listNames(apps)}, but no app provides it${where}.`, {
        hint: `Share it from an app that has it installed, take \`import: false\` off it, or add the report of the app that provides it.`,
      });
    }
  }
}

function* findUndeclaredConsumers(reports: readonly Usage[], { apps, remotes }: UsageReport, { external = {} }: DeclaredUses): Generator<FedshakeError> {
  const isDeclared = Object.keys(external).map(createMatcher);
  for (const remote of remotes) {
    if (apps.includes(remote) || isDeclared.some((matches) => matches(remote))) continue;
    const hosts = sortedNames(reports.filter((report) => report.remotes.includes(remote)).flatMap((report) => report.apps));
    yield new FedshakeError("UNDECLARED_CONSUMER", `${listNames(hosts)} loads modules of "${remote}", of which there is no report: what it uses of shared libraries is not kept for it.`, {
      hint: `Add its report, or declare what it uses: { "external": { ${JSON.stringify(remote)}: { "<library>": ["<export>"] } } }, or "all".`,
    });
  }
}

function listNames(names: readonly string[]): string {
  return names.length === 0 ? "an app" : names.map((name) => JSON.stringify(name)).join(", ");
}

function listExports(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMES).map((name) => JSON.stringify(name)).join(", ");
  const others = names.length - MAX_NAMES;
  return `the ${names.length === 1 ? "export" : "exports"} ${shown}${others > 0 ? ` and ${others} more` : ""}`;
}
