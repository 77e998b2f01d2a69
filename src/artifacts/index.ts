export { parseFacts } from "./facts-json";
export { ARTIFACTS_FOLDER, FORMAT_VERSION, MANIFEST_FILE, type BuildManifest, type HashedFile, type Minimizer, type StoredChunk, type StoredFile, type StoredModels } from "./format";
export { parseManifest } from "./parse-manifest";
export { writeArtifacts, type BuildArtifacts } from "./write";
