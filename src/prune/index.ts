export { applyEdits } from "./apply-edits";
export { collectConditionalUses, type ProvidedLibrary } from "./conditional-uses";
export type { ModuleFigures } from "./describe-modules";
export { explainCut } from "./explain-cut";
export { Marker } from "./mark";
export { prune, type KeptModule, type LibraryFigures, type PruneOptions, type PruneResult, type PruneRoot, type RefusedFile } from "./prune";
export { SideEffects } from "./side-effects";
export { sweepFile, type FileCut } from "./sweep";
export { verifyCut } from "./verify";
