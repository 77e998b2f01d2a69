export { buildChunkModel, createIdTest } from "./build-model";
export { buildModule } from "./build-module";
export { PREAMBLE } from "./model";
export type { ChunkModel, FileModel, Item, ModuleModel, ModuleSymbol, ModuleUse, Part, PartList, Region, TableEntry, TextRange } from "./model";
export { parseSlice } from "./scan-modules";
