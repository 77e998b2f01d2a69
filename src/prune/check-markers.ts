import type { ChunkModel } from "../chunk";
import { FedshakeError } from "../errors";
import { pairMarkers, parseMarkers } from "../markers";

/** Finds markers that say nothing or do not pair, in the modules that were read: at most one finding for each module. */
export function checkMarkers(model: ChunkModel): FedshakeError[] {
  const findings: FedshakeError[] = [];
  const checked = new Set<unknown>();
  for (const file of model.files) {
    for (const entry of file.tables.flatMap(({ entries }) => entries)) {
      const module = model.modelOf(entry);
      if (module === null || module.markers.length === 0 || checked.has(module)) continue;
      checked.add(module);
      const { text } = file;
      const offset = entry.start - module.start;
      const origin = { source: text, file: file.name };
      try {
        const comments = module.markers.map((marker) => {
          const [start, end] = [marker.start + offset, marker.end + offset];
          return { start, end, value: text.slice(start + 2, end - 2) };
        });
        pairMarkers(parseMarkers(comments, origin), origin);
      } catch (error) {
        if (!(error instanceof FedshakeError)) throw error;
        findings.push(error);
      }
    }
  }
  return findings;
}
