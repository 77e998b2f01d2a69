export { buildChunkModel, groupOf } from "./build-model";
export { PREAMBLE } from "./model";
export type { ChunkModel, FileModel, Item, ModuleModel, ModuleSymbol, ModuleUse, Part, PartList, Region } from "./model";
