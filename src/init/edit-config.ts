import { parse } from "@babel/parser";
import type * as t from "@babel/types";
import MagicString from "magic-string";
import { findInsertions } from "./find-insertions";
import { insertImport, insertPlugin } from "./insertions";

export type EditResult =
  /** The configuration with the plugin. */
  | { kind: "edited"; code: string }
  /** It has the plugin already. */
  | { kind: "unchanged" }
  /** There is no federation in it. */
  | { kind: "absent" }
  /** There is one, but where the plugin goes is not clear; `line` counts from 1. */
  | { kind: "refused"; problem: string; line: number | null };

/**
 * Adds `new FedshakePlugin()` beside the federation plugin of a webpack, Rspack or Rsbuild configuration, and its
 * import. All other text stays as it is. Never throws for what it finds.
 */
export function editConfig(source: string, filename: string): EditResult {
  const file = parseConfig(source, filename);
  if ("problem" in file) return { kind: "refused", ...file };
  if (/["']fedshake\/plugin["']/.test(source)) return { kind: "unchanged" };
  const findings = findInsertions(file);
  if (findings.length === 0) return { kind: "absent" };
  for (const finding of findings) if ("problem" in finding) return { kind: "refused", ...finding };
  if (/\bFedshakePlugin\b/.test(source)) return { kind: "refused", problem: 'the name "FedshakePlugin" is in use', line: null };

  const edited = new MagicString(source);
  for (const finding of findings) if ("place" in finding) insertPlugin(edited, finding.place);
  insertImport(edited, file, isEsModule(file, filename));
  const code = edited.toString();
  return "problem" in parseConfig(code, filename) ? { kind: "refused", problem: "the file could not be edited safely", line: null } : { kind: "edited", code };
}

function parseConfig(source: string, filename: string): t.File | { problem: string; line: number | null } {
  try {
    return parse(source, {
      sourceType: "unambiguous",
      allowReturnOutsideFunction: true,
      createParenthesizedExpressions: true,
      plugins: /\.[cm]?ts$/.test(filename) ? ["typescript"] : [],
    });
  } catch (error) {
    const { message, loc } = error as Error & { loc?: { line: number } };
    return { problem: `it does not parse (${message.replace(/\s*\(\d+:\d+\)$/, "").replace(/\.$/, "")})`, line: loc?.line ?? null };
  }
}

/** By its statements; TypeScript is written with imports, whatever it is compiled to. */
function isEsModule({ program }: t.File, filename: string): boolean {
  return program.body.some(({ type }) => /^(?:Import|Export\w+|TSImportEquals|TSExportAssignment)/.test(type)) || /\.mjs$/.test(filename);
}
