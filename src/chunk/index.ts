export { buildChunkModel, buildModule, createIdTest, groupOf } from "./build-model";
export { PREAMBLE } from "./model";
export type { ChunkModel, FileModel, Item, ModuleModel, ModuleSymbol, ModuleUse, Part, PartList, Region, TableEntry } from "./model";
export { parseSlice } from "./scan-modules";
