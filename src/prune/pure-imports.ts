import type { ChunkModel, ModuleModel } from "../chunk";
import type { Edit } from "../types";
import { SideEffects } from "./side-effects";

const PURE = "/*#__PURE__*/ ";

/**
 * Marks the requires that bind names or a default (never one for its effects alone) as PURE, where the build knows
 * that the required module has no side effects: a minimizer then drops one whose binding it finds unused. What the
 * facts do not list as such an import stays as it is.
 */
export class PureImports {
  readonly #known = new Map<string, boolean>();
  readonly #sideEffects: SideEffects;

  constructor(private readonly model: ChunkModel) {
    this.#sideEffects = new SideEffects(model);
  }

  /** @returns Insertions, sorted, in the module's own offsets. */
  editsOf(module: ModuleModel): Edit[] {
    const named = new Set(module.facts.namedImports);
    if (named.size === 0 || module.kind !== "esm") return [];
    return module.importCalls
      .filter(({ id }) => named.has(id) && this.#isFreeOfEffects(id))
      .map(({ start }) => ({ start, end: start, text: PURE }));
  }

  #isFreeOfEffects(id: string): boolean {
    let known = this.#known.get(id);
    if (known === undefined) this.#known.set(id, (known = this.#judge(id)));
    return known;
  }

  #judge(id: string): boolean {
    const { facts } = this.model;
    const consume = facts.consumes.get(id);
    if (!consume) return facts.modules.get(id)?.sideEffectFree === true || !this.#sideEffects.isEvaluationNeeded(id, true);
    // The library is known as this build has it.
    const provided = facts.shared.filter(({ shareKey, shareScope }) => shareKey === consume.shareKey && consume.shareScopes.includes(shareScope));
    return provided.length > 0 && provided.every(({ moduleId }) => this.#isFreeOfEffects(moduleId));
  }
}

/** The same for whole files of which nothing is cut: every module of them that has been read. */
export function annotatePureImports(model: ChunkModel): Array<{ name: string; edits: Edit[] }> {
  const imports = new PureImports(model);
  const files = model.files.map(({ name, tables }) => {
    const edits = tables.flatMap(({ entries }) =>
      entries.flatMap((entry) => {
        const module = model.modelOf(entry);
        return module === null ? [] : shift(imports.editsOf(module), entry.start - module.start);
      }),
    );
    return { name, edits: edits.sort((a, b) => a.start - b.start) };
  });
  return files.filter(({ edits }) => edits.length > 0);
}

function shift(edits: readonly Edit[], offset: number): Edit[] {
  return edits.map(({ start, end, text }) => ({ start: start + offset, end: end + offset, text }));
}
