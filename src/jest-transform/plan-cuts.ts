import { readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import type { ResolvedJestTransformOptions } from "../options/jest-transform";
import { findSharedEntries } from "../shared-modules";
import type { LibraryDetails, SerializedUses, UsageReport } from "../types";
import { admitsVersion, completeUsage, type CompleteUsage } from "../usage";
import { readUsage } from "./read-usage";

/** What is cut of one entry module. */
export interface Cut {
  /** The first of the share keys that the module stands for; messages name it. */
  shareKey: string;
  /** Sorted. */
  names: string[];
  usesDefault: boolean;
  /** Start of the paths of the library's own code. */
  home: string;
  /** Of the package that is installed; null where it has none. */
  version: string | null;
}

export interface CutPlan {
  /** Absolute path of an entry module → what is cut of it; nothing is cut of modules that are not in here. */
  cuts: ReadonlyMap<string, Cut>;
  /** Entry modules of every share key, cut or not. */
  entries: ReadonlyMap<string, string[]>;
  /** Share keys that are left whole because the reports do not say enough, each with the reason. */
  kept: ReadonlyMap<string, string>;
}

/**
 * Names that must not throw when they are read: loaders and promises read them of every module. A report may hold
 * any name, so that this is no matter of what a library does.
 */
const NEVER_CUT: ReadonlySet<string> = new Set(["__esModule", "then"]);

/** Plans by what they were made from, as long as the report is the same: Jest makes a transformer for each test file. */
const plans = new Map<string, { report: UsageReport; plan: CutPlan }>();

/** Reads the reports and plans what is cut to them. Throws as {@link readUsage} and {@link findSharedEntries} do. */
export function planCuts(options: ResolvedJestTransformOptions, rootDir: string): CutPlan {
  const report = readUsage(options.usage, rootDir);
  const key = JSON.stringify([options.shared, options.keep, rootDir]);
  const known = plans.get(key);
  if (known?.report === report) return known.plan;
  const plan = createPlan(report, options, rootDir);
  plans.set(key, { report, plan });
  return plan;
}

/**
 * Decides which exports of each library's entry modules are cut: those that the reports list as provided, and that
 * nothing uses once the conditional uses are complete. Whatever the reports do not tell is kept.
 */
function createPlan(report: UsageReport, { shared, keep }: ResolvedJestTransformOptions, rootDir: string): CutPlan {
  const complete = completeUsage(report, keep);
  const entries = findSharedEntries(shared, rootDir);
  const kept = new Map<string, string>();
  const cuts = new Map<string, Cut>();
  for (const [file, shareKeys] of entries) {
    const owner = findPackage(file);
    const found = shareKeys.map((shareKey) => cutOf(shareKey, owner.version, report, complete));
    shareKeys.forEach((shareKey, index) => {
      const { reason } = found[index]!;
      if (reason !== null) kept.set(shareKey, reason);
    });
    const [first, ...others] = found;
    const names = first!.names.filter((name) => others.every((other) => other.names.includes(name)));
    if (names.length === 0) continue;
    const usesDefault = found.some((cut) => cut.usesDefault);
    cuts.set(file, { shareKey: shareKeys[0]!, names, usesDefault, home: homeOf(file, owner.folder, rootDir), version: owner.version });
  }
  return { cuts, entries, kept };
}


interface KeyCut {
  names: string[];
  usesDefault: boolean;
  /** Why nothing is cut; null otherwise. */
  reason: string | null;
}

function cutOf(shareKey: string, version: string | null, { details }: UsageReport, complete: CompleteUsage): KeyCut {
  const whole = (reason: string): KeyCut => ({ names: [], usesDefault: false, reason });
  const libraries = Object.hasOwn(details, shareKey) ? details[shareKey]! : [];
  if (libraries.length === 0) return whole("no report mentions it");
  if (!libraries.some((library) => admitsVersion(library, version))) {
    return whole(`no report speaks of version ${version ?? "(unknown)"}, which is installed`);
  }
  const provided = providedBy(libraries, version);
  if (provided === "all") return whole("its exports cannot be listed");

  const used = new Set<string>();
  for (const shareScope of new Set(libraries.map(({ share_scope }) => share_scope))) {
    const uses = complete.usesOf(shareKey, shareScope, version);
    if (uses === "all") return { names: [], usesDefault: false, reason: null };
    for (const name of uses) used.add(name);
  }
  const names = provided.filter((name) => !used.has(name) && !NEVER_CUT.has(name));
  return { names: [...new Set(names)].sort(), usesDefault: used.has("default"), reason: null };
}

/** What the builds found in the library: in the version that is installed or, where none provides that, in any. */
function providedBy(libraries: readonly LibraryDetails[], version: string | null): SerializedUses {
  const providers = libraries.filter((library) => library.version !== null || library.entry_module !== null || library.provided.length > 0);
  const same = providers.filter((library) => library.version === version);
  const lists = (same.length > 0 ? same : providers).map(({ provided }) => provided);
  return lists.includes("all") ? "all" : (lists as string[][]).flat();
}

/** The package's folder; of a module in the project itself, which is the code under test, the module alone. */
function homeOf(file: string, folder: string | null, rootDir: string): string {
  if (folder === null || `${rootDir}${sep}`.startsWith(`${folder}${sep}`)) return file;
  return folder + sep;
}

/** The nearest package.json above a file that has a name: packages keep further ones, with a `type` alone. */
function findPackage(file: string): { folder: string | null; version: string | null } {
  for (let folder = dirname(file); dirname(folder) !== folder; folder = dirname(folder)) {
    try {
      const { name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<string, unknown>;
      if (typeof name === "string") return { folder, version: typeof version === "string" ? version : null };
    } catch {
      // No package.json here, or none that can be read.
    }
  }
  return { folder: null, version: null };
}
