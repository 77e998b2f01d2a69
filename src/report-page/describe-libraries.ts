import type { KeepOption, LibraryDetails, NeedsByKey, SerializedUses, UsageReport, Uses } from "../types";
import { admitsVersion, completeUsage, expandKeep, exportNames, mergeReports, type CompleteUsage, type Usage } from "../usage";
import type { ExportReport, LibraryReport } from "./model";

/**
 * Tells of each provided library, at each version, which exports are used and by whom. Where a report does not tell who
 * uses what, all of its apps are named.
 *
 * @param reports of the builds, or merges of some
 * @param keep exports that count as used, as for the cut
 */
export function describeLibraries(reports: readonly Usage[], keep: KeepOption = {}): LibraryReport[] {
  const { details } = mergeReports(reports);
  const usage = completeUsage({ details }, keep);
  const kept = expandKeep(keep, details);
  const needs = collectNeeds(details, usage);
  return Object.entries(details).flatMap(([shareKey, libraries]) => {
    const context: Context = { shareKey, reports, usage, keep: toUses(Object.hasOwn(kept, shareKey) ? (kept[shareKey] as SerializedUses) : []), needs: needs.get(shareKey) ?? [] };
    return groupByVersion(libraries).map((group) => describeVersion(group, context));
  });
}

interface Context {
  shareKey: string;
  reports: readonly Usage[];
  usage: CompleteUsage;
  keep: Uses;
  needs: readonly Need[];
}

/** What a kept export of another library needs of one. */
interface Need {
  by: ExportReport["libraries"][number];
  uses: Uses;
}

function collectNeeds(details: UsageReport["details"], usage: CompleteUsage): Map<string, Need[]> {
  const needs = new Map<string, Need[]>();
  const add = (by: Need["by"], needed: NeedsByKey): void => {
    for (const [key, uses] of Object.entries(needed)) {
      const known = needs.get(key) ?? [];
      needs.set(key, known);
      known.push({ by, uses: toUses(uses) });
    }
  };
  for (const [shareKey, libraries] of Object.entries(details)) {
    for (const { share_scope, version, conditional_uses } of libraries) {
      add({ shareKey, name: null }, conditional_uses.always);
      const uses = usage.usesOf(shareKey, share_scope, version);
      for (const [name, needed] of Object.entries(conditional_uses.by_export)) {
        if (uses === "all" || uses.has(name)) add({ shareKey, name }, needed);
      }
    }
  }
  return needs;
}

/** Libraries of one scope and version together; those that are only consumed go with nothing, unless there is nothing else. */
function groupByVersion(libraries: readonly LibraryDetails[]): LibraryDetails[][] {
  const provided = libraries.filter(({ entry_module }) => entry_module !== null);
  const groups = new Map<string, LibraryDetails[]>();
  for (const library of provided.length > 0 ? provided : libraries) {
    const key = JSON.stringify([library.share_scope, library.version]);
    groups.set(key, [...(groups.get(key) ?? []), library]);
  }
  return [...groups.values()];
}

function describeVersion(group: readonly LibraryDetails[], { shareKey, reports, usage, keep, needs }: Context): LibraryReport {
  const { share_scope: shareScope, version } = group[0] as LibraryDetails;
  const consumers = reports.flatMap(({ apps, details }) =>
    (Object.hasOwn(details, shareKey) ? (details[shareKey] as LibraryDetails[]) : [])
      .filter((library) => admitsVersion(library, version))
      .map((library): Consumer => ({ apps, library, used: toUses(library.used) })),
  );
  const uses = usage.usesOf(shareKey, shareScope, version);
  const undecided = new Set(consumers.flatMap(({ library }) => library.possibly_unused));
  const names = new Set([...group.flatMap((library) => [...exportNames(library)]), ...(uses === "all" ? [] : uses)]);
  const exports = [...names].sort().map((name): ExportReport => {
    const takes = (taken: Uses): boolean => taken === "all" || taken.has(name);
    const apps = listUsers(consumers.filter(({ used }) => takes(used)), name);
    const libraries = unique(needs.filter((need) => takes(need.uses)).map(({ by }) => by));
    const declared = takes(keep);
    const isUsed = apps.length > 0 || libraries.length > 0 || declared;
    const state = isUsed ? "used" : uses === "all" || uses.has(name) || undecided.has(name) ? "unknown" : "unused";
    return { name, state, apps, declared, libraries };
  });
  const providers = reports.filter(({ details }) =>
    (Object.hasOwn(details, shareKey) ? (details[shareKey] as LibraryDetails[]) : []).some(
      (library) => library.share_scope === shareScope && library.version === version && library.entry_module !== null,
    ),
  );
  const reasons = unique(consumers.flatMap(({ library }) => library.reasons));
  return { shareKey, shareScope, version, providedBy: unique(providers.flatMap(({ apps }) => apps)), exports, reasons };
}

interface Consumer {
  apps: readonly string[];
  library: LibraryDetails;
  used: Uses;
}

/** The apps that use an export, of consumers that do. */
function listUsers(consumers: readonly Consumer[], name: string): ExportReport["apps"] {
  const users = new Map<string, Set<string>>();
  const add = (app: string, places: readonly string[]): void => {
    const known = users.get(app) ?? new Set<string>();
    users.set(app, known);
    for (const place of places) known.add(place);
  };
  for (const { apps, library } of consumers) {
    const told = Object.entries(library.used_by);
    if (told.length === 0) for (const app of apps) add(app, []);
    for (const [app, { exports, reasons }] of told) {
      if (Object.hasOwn(exports, name)) add(app, exports[name] as string[]);
      else if (reasons.length > 0) add(app, []);
    }
  }
  return Array.from(users, ([app, places]) => ({ name: app, places: [...places] }));
}

function toUses(uses: SerializedUses): Uses {
  return uses === "all" ? uses : new Set(uses);
}

/** Drops what serializes alike. */
function unique<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
