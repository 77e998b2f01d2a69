export { createMetafile, type Metafile } from "./create-metafile";
export { describeChunks } from "./describe-chunks";
export { describeLibraries } from "./describe-libraries";
export { insertReport } from "./insert-report";
export type { AppReport, ChunkReport, CutReport, ExportReport, LibraryReport, ModuleReport, Sizes } from "./model";
