export { buildChunkModel, createIdTest } from "./build-model";
export { buildModule } from "./build-module";
export { collectReferences, staticName, type ReferenceContext, type ReferenceSink } from "./collect-references";
export { collectHoistedNames } from "./declared-names";
export { BUILTINS } from "./purity";
export { PREAMBLE } from "./model";
export type { ChunkModel, FileModel, Item, ModuleModel, ModuleSymbol, ModuleUse, Part, PartList, Region, TableEntry, TextRange } from "./model";
export { parseWithComments, readEntry, type ModuleEntry } from "./parse-asset";
export { parseSlice } from "./scan-modules";
