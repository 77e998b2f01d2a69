export { restoreFacts, type FactsJson } from "./facts-json";
export { ARTIFACTS_FOLDER, FORMAT_VERSION, MANIFEST_FILE, type BuildManifest, type HashedFile, type Minimizer, type StoredChunk, type StoredFile } from "./format";
export { parseFacts } from "./parse-facts";
export { parseManifest } from "./parse-manifest";
export { writeArtifacts, type BuildArtifacts } from "./write";
