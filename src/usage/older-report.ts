import type { ExportDetails, LibraryDetails, UsageReport } from "../types";
import { sortedRecord } from "./record";

/** A report of version 1, which spelled out what follows from its lists. Expects what fits its JSON Schema. */
export interface OlderReport {
  version: 1;
  apps: string[];
  build?: string;
  details: Record<string, OlderLibrary[]>;
}

type OlderLibrary = Omit<LibraryDetails, "used_by" | "export_flags"> & { exports: Record<string, ExportDetails> };

/** Turns a report of version 1 into one of today. It does not say where exports are used. */
export function upgradeReport({ apps, build, details }: OlderReport): Omit<UsageReport, "treeShake"> {
  return {
    version: 2,
    apps,
    ...(build === undefined ? {} : { build }),
    remotes: [],
    details: sortedRecord(
      Object.entries(details).map(([shareKey, libraries]) => {
        return [shareKey, libraries.map((library) => upgradeLibrary(library, apps))] as const;
      }),
    ),
  };
}

function upgradeLibrary(library: OlderLibrary, apps: readonly string[]): LibraryDetails {
  const { share_scope, version, required_version, singleton, provided, used, reasons } = library;
  const { possibly_unused, imported_but_unused, exports, entry_module, chunk_files, runtime_names, module_type, conditional_uses } = library;
  const [app, ...others] = apps;
  const isOwn = app !== undefined && others.length === 0 && used.length > 0;
  const places = sortedRecord((used === "all" ? [] : used).map((name) => [name, [] as string[]] as const));
  return {
    share_scope,
    version,
    required_version,
    singleton,
    provided,
    used,
    reasons,
    used_by: sortedRecord(isOwn ? [[app, { exports: places, reasons }] as const] : []),
    possibly_unused,
    imported_but_unused,
    export_flags: sortedRecord(
      Object.entries(exports)
        .filter(([, { can_mangle, can_inline }]) => can_mangle !== null || can_inline !== null)
        .map(([name, { can_mangle, can_inline }]) => [name, { can_mangle, can_inline }] as const),
    ),
    entry_module,
    chunk_files,
    runtime_names,
    module_type,
    conditional_uses,
  };
}
