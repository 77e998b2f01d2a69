import { didYouMean } from "../did-you-mean";
import { FedshakeError } from "../errors";
import type { ExportDetails, LibraryDetails, UsageReport } from "../types";
import { CauseFinder, type Cause } from "./causes";
import { completeUsage, type CompleteUsage } from "./complete";
import { joinDeclarations, type DeclaredUses } from "./declared-uses";
import { describeExports } from "./describe-exports";
import { ownValue, sortedRecord } from "./record";
import { hasUse, sortedNames } from "./uses";
import { isProvider } from "./validate";

/** An export of a library; null: the library as soon as it is loaded. */
export interface ExplainedStep {
  shareKey: string;
  name: string | null;
}

/** One way in which an export is needed. */
export interface Chain {
  /** Who asks for the first step: an app's code, or a declaration. Without it, the export would not be needed in this way. */
  by: Exclude<Cause, { kind: "library" }>;
  /** Each needs the next; the last is the export in question. */
  steps: ExplainedStep[];
}

export interface ProvidedVersion {
  shareScope: string;
  /** Null: unknown. */
  version: string | null;
  isKept: boolean;
}

/** Why an export is kept. */
export interface ExportExplanation {
  shareKey: string;
  name: string;
  /** Where it is provided, and whether it is kept there. */
  versions: ProvidedVersion[];
  /** Shortest first. All of them would have to go for the export to go; empty where nothing needs it. */
  chains: Chain[];
}

/** What is kept of a library, and the first reason for each export. */
export interface LibraryExplanation {
  shareKey: string;
  versions: Array<Omit<ProvidedVersion, "isKept"> & { exports: Record<string, ExportDetails & { because: Cause | null }> }>;
}

/** Answers why exports are kept, of reports or their merge. */
export class Explainer {
  readonly #details: UsageReport["details"];
  readonly #complete: CompleteUsage;
  readonly #causes: CauseFinder;

  constructor(usage: Pick<UsageReport, "details">, declared: DeclaredUses = {}) {
    this.#details = usage.details;
    this.#complete = completeUsage(usage, joinDeclarations(declared));
    this.#causes = new CauseFinder(usage, this.#complete, declared);
  }

  /**
   * Takes `library` or `library/export` apart, the longest share key first. Throws UNKNOWN_EXPORT for a library that no
   * report mentions.
   */
  parseSubject(subject: string): { shareKey: string; name: string | null } {
    if (Object.hasOwn(this.#details, subject)) return { shareKey: subject, name: null };
    const keys = Object.keys(this.#details);
    const [shareKey] = keys.filter((key) => subject.startsWith(`${key}/`)).sort((a, b) => b.length - a.length);
    if (shareKey !== undefined) return { shareKey, name: subject.slice(shareKey.length + 1) };
    throw new FedshakeError("UNKNOWN_EXPORT", `No report mentions a library "${subject}".`, {
      hint: didYouMean(subject, keys) || `They mention ${keys.map((key) => JSON.stringify(key)).join(", ") || "none"}.`,
    });
  }

  /** Throws UNKNOWN_EXPORT for a name that the library neither provides nor is asked for. */
  explainExport(shareKey: string, name: string): ExportExplanation {
    const groups = this.#groupByVersion(shareKey);
    const versions = groups.map(({ shareScope, version }) => {
      return { shareScope, version, isKept: hasUse(this.#complete.usesOf(shareKey, shareScope, version), name) };
    });
    const known = sortedNames(groups.flatMap(({ libraries }) => libraries.flatMap((library) => Object.keys(describeExports(library, "all")))));
    const isUnlisted = groups.some(({ libraries }) => libraries.some(({ provided }) => provided === "all"));
    const chains = this.#findChains({ shareKey, name });
    if (!known.includes(name) && !isUnlisted && chains.length === 0) {
      throw new FedshakeError("UNKNOWN_EXPORT", `"${shareKey}" has no export "${name}".`, { hint: didYouMean(name, known) });
    }
    return { shareKey, name, versions, chains };
  }

  explainLibrary(shareKey: string): LibraryExplanation {
    const versions = this.#groupByVersion(shareKey).map(({ shareScope, version, libraries }) => {
      const uses = this.#complete.usesOf(shareKey, shareScope, version);
      const exports = libraries.flatMap((library) => Object.entries(describeExports(library, uses)));
      const explained = exports.map(([name, details]) => {
        const because = details.annotation === "KEEP" ? (this.#causes.find({ shareKey, version, name })[0] ?? null) : null;
        return [name, { ...details, because }] as const;
      });
      return { shareScope, version, exports: sortedRecord(explained) };
    });
    return { shareKey, versions };
  }

  /** The versions in which a library is provided; where it is not, all that is known of it. */
  #groupByVersion(shareKey: string): Array<{ shareScope: string; version: string | null; libraries: LibraryDetails[] }> {
    const all = ownValue(this.#details, shareKey) ?? [];
    const provided = all.filter(isProvider);
    const groups = new Map<string, LibraryDetails[]>();
    for (const library of provided.length > 0 ? provided : all) {
      const key = JSON.stringify([library.share_scope, library.version]);
      groups.set(key, [...(groups.get(key) ?? []), library]);
    }
    return Array.from(groups.values(), (libraries) => {
      const [{ share_scope: shareScope, version }] = libraries as [LibraryDetails];
      return { shareScope, version, libraries };
    });
  }

  /** Goes from the export back to whoever asks, breadth first, through each step once. */
  #findChains(subject: ExplainedStep): Chain[] {
    const chains: Chain[] = [];
    const pending: ExplainedStep[][] = [[subject]];
    const seen = new Set([printStep(subject)]);
    for (const steps of pending) {
      for (const cause of this.#findCauses(steps[0] as ExplainedStep)) {
        if (cause.kind !== "library") {
          chains.push({ by: cause, steps });
          continue;
        }
        const step = { shareKey: cause.shareKey, name: cause.name };
        if (seen.has(printStep(step))) continue;
        seen.add(printStep(step));
        pending.push([step, ...steps]);
      }
    }
    return chains;
  }

  #findCauses({ shareKey, name }: ExplainedStep): Cause[] {
    if (name === null) return this.#findLoaders(shareKey);
    const causes = this.#groupByVersion(shareKey).flatMap(({ version }) => {
      return this.#causes.find({ shareKey, version, name });
    });
    return [...new Map(causes.map((cause) => [JSON.stringify(cause), cause])).values()];
  }

  /** The apps that load a library because they use something of it. */
  #findLoaders(shareKey: string): Cause[] {
    const apps = sortedNames((ownValue(this.#details, shareKey) ?? []).flatMap(({ used_by }) => Object.keys(used_by)));
    return (apps.length > 0 ? apps : [null]).map((app) => ({ kind: "app", app, places: [], reasons: [] }));
  }
}

function printStep({ shareKey, name }: ExplainedStep): string {
  return JSON.stringify([shareKey, name]);
}
