import { collectEsmExports } from "./collect-esm-exports";
import { collectPlainCommonJs } from "./collect-plain-commonjs";
import type { CollectedExports } from "./export-site";
import type { ModuleText } from "./ModuleText";
import { isEsModule } from "./parse-module";

/**
 * Collects the exports of an ES module or a plain CommonJS module; null where it takes scopes to tell them.
 * Throws PARSE_FAILED.
 */
export function collectWithoutScopes(module: ModuleText): CollectedExports | null {
  return module.collectFromStatements((program, text) =>
    isEsModule(program) ? collectEsmExports(program, text) : collectPlainCommonJs(program, text),
  );
}
