import type { KeptLibrary, UsageReport } from "../types";
import type { CompleteUsage } from "./complete";
import { sortedRecord } from "./record";
import { hasUse } from "./uses";
import { isProvider } from "./validate";

/** What is left of each library that a build provides once it is cut to the usage: the `kept` of its report. */
export function describeKept({ details }: Pick<UsageReport, "details">, complete: CompleteUsage): Record<string, KeptLibrary[]> {
  const provided = Object.entries(details).map(([shareKey, libraries]) => {
    const kept = new Map<string, KeptLibrary>();
    for (const { share_scope, version, provided: names } of libraries.filter(isProvider)) {
      const uses = complete.usesOf(shareKey, share_scope, version);
      const exports = uses === "all" || names === "all" ? "all" : names.filter((name) => hasUse(uses, name));
      kept.set(JSON.stringify([share_scope, version]), { share_scope, version, exports });
    }
    return [shareKey, [...kept.values()]] as [string, KeptLibrary[]];
  });
  return sortedRecord(provided.filter(([, libraries]) => libraries.length > 0));
}
