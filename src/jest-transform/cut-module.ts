import { printCutMessage } from "../cut-message";
import { cutCommonJs } from "./cut-commonjs";
import { cutEsm } from "./cut-esm";
import { createGuard, type GuardSettings } from "./guard";
import { parseOutput } from "./parse-output";
import type { Cut } from "./plan-cuts";
import type { TransformedSource } from "./transformer";

/**
 * Cuts an entry module, as it is after all other transformations: CommonJS gets guarded exports, an ES module
 * bindings whose values throw. Lines stay where they are. Throws PARSE_FAILED.
 */
export function cutModule(before: TransformedSource, filename: string, cut: Cut): TransformedSource {
  const program = parseOutput(before.code, filename);
  const guard = `(${createGuard.toString()})(${JSON.stringify(settingsOf(cut))})`;
  if (program.sourceType === "module") return cutEsm(before, filename, program, cut.names, guard);
  return { ...before, code: cutCommonJs(before.code, program, guard) };
}

function settingsOf({ shareKey, names, home, usesDefault }: Cut): GuardSettings {
  return { names, message: printCutMessage(shareKey, "\uE000"), home, usesDefault };
}
