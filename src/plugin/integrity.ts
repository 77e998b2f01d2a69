import { createHash } from "node:crypto";
import type { UsageReport } from "../types";
import { printReport } from "../usage";
import type { HostCompilation, HostModuleApi } from "./host";

/**
 * Adds to the emitted report the hash of every script of a chunk, as it is written to disk: what tells later whether
 * the report is of this build. To be called when no plugin changes assets any more.
 */
export function addIntegrity(api: HostModuleApi, compilation: HostCompilation, reportName: string): void {
  const asset = compilation.getAsset(reportName);
  if (!asset) return;
  const integrity: Record<string, string> = {};
  const files = [...compilation.chunks].flatMap(({ files }) => [...files]).filter((file) => /\.[cm]?js$/.test(file));
  for (const file of [...new Set(files)].sort()) {
    const script = compilation.getAsset(file);
    if (script) integrity[file] = `sha256-${createHash("sha256").update(script.source.source()).digest("base64")}`;
  }
  const { version, apps, build, ...rest } = JSON.parse(asset.source.source().toString()) as UsageReport;
  const report = { version, apps, ...(build === undefined ? {} : { build }), integrity, ...rest };
  compilation.updateAsset(reportName, new api.sources.RawSource(printReport(report)));
}
