import type { LibraryDetails, UsageReport } from "../types";
import { completeUsage } from "./complete";
import { deriveTreeShake } from "./derive-tree-shake";
import { LibraryAccumulator } from "./library-accumulator";
import { compareText, sortedRecord } from "./record";
import { addNames, sortedNames } from "./uses";

/** Collects reports, one at a time, into their union. Holds no reference to what was added. */
export class ReportAccumulator {
  readonly #apps = new Set<string>();
  readonly #remotes = new Set<string>();
  readonly #libraries = new Map<string, Map<string, LibraryAccumulator>>();

  add({ apps, remotes, details }: Pick<UsageReport, "apps" | "remotes" | "details">): void {
    addNames(this.#apps, apps);
    addNames(this.#remotes, remotes);
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
    return {
      version: 2,
      apps: sortedNames(this.#apps),
      remotes: sortedNames(this.#remotes),
      details,
      treeShake: deriveTreeShake(details, completeUsage({ details })),
    };
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
