import type { LibraryDetails, UsageReport } from "../types";
import { completeUsage, type CompleteUsage } from "./complete";
import { deriveTreeShake } from "./derive-tree-shake";
import { LibraryAccumulator } from "./library-accumulator";
import { compareText, sortedRecord } from "./record";
import { addNames, hasUse, sortedNames } from "./uses";

/** Collects reports, one at a time, into their union. Holds no reference to what was added. */
export class ReportAccumulator {
  readonly #apps = new Set<string>();
  readonly #libraries = new Map<string, Map<string, LibraryAccumulator>>();

  add({ apps, details }: Pick<UsageReport, "apps" | "details">): void {
    addNames(this.#apps, apps);
    for (const [shareKey, libraries] of Object.entries(details)) {
      for (const library of libraries) this.#addLibrary(shareKey, library);
    }
  }

  toReport(): UsageReport {
    const details = sortedRecord(
      Array.from(this.#libraries, ([shareKey, libraries]) => {
        const list = Array.from(libraries.values(), (library) => library.toDetails());
        return [shareKey, list.sort(compareLibraries)] as const;
      }),
    );
    const usage = completeUsage({ details });
    annotateExports(details, usage);
    return { version: 1, apps: sortedNames(this.#apps), treeShake: deriveTreeShake(details, usage), details };
  }

  #addLibrary(shareKey: string, details: LibraryDetails): void {
    const libraries = this.#libraries.get(shareKey) ?? new Map<string, LibraryAccumulator>();
    this.#libraries.set(shareKey, libraries);
    const identity = JSON.stringify(identityOf(details));
    const library = libraries.get(identity);
    if (library) library.add(details);
    else libraries.set(identity, new LibraryAccumulator(details));
  }
}

function identityOf({ share_scope, version, required_version, singleton }: LibraryDetails) {
  return [share_scope, version, required_version, singleton] as const;
}

function compareLibraries(a: LibraryDetails, b: LibraryDetails): number {
  return (
    compareText(a.share_scope, b.share_scope) ||
    compareText(a.version, b.version) ||
    compareText(a.required_version, b.required_version) ||
    Number(a.singleton) - Number(b.singleton)
  );
}

/** Marks as ELIMINATE what nothing in these details needs, conditional uses counted. */
function annotateExports(details: Record<string, LibraryDetails[]>, usage: CompleteUsage): void {
  for (const [shareKey, libraries] of Object.entries(details)) {
    for (const library of libraries) {
      const uses = usage.usesOf(shareKey, library.share_scope, library.version);
      for (const [name, exported] of Object.entries(library.exports)) {
        exported.annotation = hasUse(uses, name) ? "KEEP" : "ELIMINATE";
      }
    }
  }
}
