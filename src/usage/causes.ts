import type { NeedsByKey, SerializedUses, UsageReport } from "../types";
import { admitsVersion } from "./admits-version";
import { areOfBothKinds, type CompleteUsage } from "./complete";
import { expandKeep, listDeclarations, type DeclaredUses } from "./declared-uses";
import { ownValue } from "./record";
import { hasUse } from "./uses";

/** Why an export of a shared library is kept: one step of the way to whoever asks for it. */
export type Cause =
  /** An app's own code; `reasons` where it uses the library as a whole. `app` is null where the reports do not tell. */
  | { kind: "app"; app: string | null; places: readonly string[]; reasons: readonly string[] }
  /** A kept export of another shared library; null: that library, as soon as it is loaded. */
  | { kind: "library"; shareKey: string; name: string | null }
  /** The options `keep` or `external`. */
  | { kind: "declaration"; by: string };

/** One export of a library as it is provided. */
export interface ProvidedExport {
  shareKey: string;
  version: string | null;
  name: string;
}

/** Finds what keeps exports of the libraries that reports describe. */
export class CauseFinder {
  readonly #details: UsageReport["details"];
  readonly #declarations: Array<{ by: string; uses: Record<string, SerializedUses> }>;
  /** Share key → who needs what of it. */
  readonly #needs = new Map<string, Array<{ cause: Cause & { kind: "library" }; uses: SerializedUses }>>();

  constructor({ details }: Pick<UsageReport, "details">, complete: CompleteUsage, declared: DeclaredUses = {}) {
    this.#details = details;
    this.#declarations = listDeclarations(declared).map(({ by, uses }) => ({ by, uses: expandKeep(uses, details) }));
    for (const [shareKey, libraries] of Object.entries(details)) {
      for (const { share_scope, version, conditional_uses } of libraries) {
        const uses = complete.usesOf(shareKey, share_scope, version);
        this.#addNeeds({ kind: "library", shareKey, name: null }, conditional_uses.always);
        for (const [name, needs] of Object.entries(conditional_uses.by_export)) {
          if (hasUse(uses, name)) this.#addNeeds({ kind: "library", shareKey, name }, needs);
        }
      }
    }
  }

  /** All direct causes: apps first, by name; empty where nothing keeps the export. */
  find({ shareKey, version, name }: ProvidedExport): Cause[] {
    const described = ownValue(this.#details, shareKey) ?? [];
    const consumers = described.filter((library) => admitsVersion(library, version));
    const isAsked = (uses: SerializedUses): boolean => uses === "all" || uses.includes(name) || (name === "default" && areOfBothKinds(described));
    const apps = new Map<string | null, Cause & { kind: "app" }>();
    for (const { used, used_by, possibly_unused, reasons } of consumers) {
      let isTold = false;
      for (const [app, uses] of Object.entries(used_by)) {
        const places = ownValue(uses.exports, name);
        if (!places && uses.reasons.length === 0) continue;
        isTold = true;
        const known = apps.get(app) ?? { kind: "app", app, places: [], reasons: [] };
        apps.set(app, { ...known, places: [...known.places, ...(places ?? [])], reasons: [...known.reasons, ...uses.reasons] });
      }
      const isUsed = used === "all" || used.includes(name) || possibly_unused.includes(name);
      if (isUsed && !isTold) apps.set(null, { kind: "app", app: null, places: [], reasons });
    }
    const libraries = (this.#needs.get(shareKey) ?? []).filter(({ uses }) => isAsked(uses));
    const declarations = this.#declarations.filter(({ uses }) => {
      const names = ownValue(uses, shareKey) ?? [];
      return names === "all" || names.includes(name);
    });
    return [
      ...[...apps.values()].map((cause) => ({ ...cause, places: [...new Set(cause.places)], reasons: [...new Set(cause.reasons)] })),
      ...new Map(libraries.map(({ cause }) => [JSON.stringify(cause), cause])).values(),
      ...declarations.map(({ by }): Cause => ({ kind: "declaration", by })),
    ];
  }

  #addNeeds(cause: Cause & { kind: "library" }, needs: NeedsByKey): void {
    for (const [shareKey, uses] of Object.entries(needs)) {
      const known = this.#needs.get(shareKey);
      if (known) known.push({ cause, uses });
      else this.#needs.set(shareKey, [{ cause, uses }]);
    }
  }
}
