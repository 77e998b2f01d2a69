import type { types as t } from "@babel/core";
import { collectCommonJsExports } from "./collect-commonjs-exports";
import { collectEsmExports, isEsModule } from "./collect-esm-exports";
import type { CollectedExports } from "./export-site";
import { parseModule, type SourceType } from "./parse-module";

/** Collects what a module exports, and where in its text, from the text alone. Throws PARSE_FAILED. */
export function collectExports(source: string, filename: string, sourceType: SourceType): CollectedExports {
  const parse = (): t.File => parseModule(source, filename, sourceType);
  const ast = parse();
  return isEsModule(ast.program) ? collectEsmExports(ast.program, source) : collectCommonJsExports(ast, source, parse);
}

/**
 * Lists the requests that a module passes on as a whole (`export * from "./x"`, `module.exports = require("./x")`),
 * in source order. A text that cannot contain one is not parsed. Throws PARSE_FAILED.
 */
export function listForwards(source: string, filename: string): string[] {
  if (!/\bexport\s*\*|\brequire\b/.test(source)) return [];
  return collectExports(source, filename, "unambiguous").forwards;
}
