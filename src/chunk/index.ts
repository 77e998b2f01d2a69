export { buildChunkModel, buildModule, createIdTest } from "./build-model";
export { PREAMBLE } from "./model";
export type { ChunkModel, FileModel, Item, ModuleModel, ModuleSymbol, ModuleUse, Part, PartList, Region, TableEntry, TextRange } from "./model";
export { parseSlice } from "./scan-modules";
