export { applyEdits } from "./apply-edits";
export { collectConditionalUses, type ProvidedLibrary } from "./conditional-uses";
export { prune, type LibraryFigures, type PruneResult, type PruneRoot } from "./prune";
