import { printCutMessage } from "../cut-message";
import { cutCommonJs } from "./cut-commonjs";
import { cutEsm } from "./cut-esm";
import { createGuard, type GuardSettings } from "./guard";
import { findOwnImports } from "./own-imports";
import { parseOutput } from "./parse-output";
import type { Cut } from "./plan-cuts";
import type { TransformedSource } from "./transformer";

/**
 * Cuts an entry module, as it is after all other transformations: CommonJS gets guarded exports, an ES module
 * bindings whose values throw. Lines stay where they are. Throws PARSE_FAILED.
 */
export function cutModule(before: TransformedSource, filename: string, cut: Omit<Cut, "version">): TransformedSource {
  const program = parseOutput(before.code, filename);
  const guard = `(${createGuard.toString()})(${JSON.stringify(settingsOf(cut))})`;
  if (program.sourceType === "module") return cutEsm(before, filename, program, leaveOwnImports(cut, filename), guard);
  return { ...before, code: cutCommonJs(before.code, program, guard) };
}

/** Of an ES module, the library's own code gets the same bindings as any other: what it imports stays as it is. */
function leaveOwnImports({ names, home }: Pick<Cut, "names" | "home">, filename: string): string[] {
  const own = names.length > 0 ? findOwnImports(filename, home) : new Set<string>();
  return own === "all" ? [] : names.filter((name) => !own.has(name));
}

function settingsOf({ shareKey, names, home, usesDefault }: Omit<Cut, "version">): GuardSettings {
  return { names, message: printCutMessage(shareKey, "\uE000"), home, usesDefault };
}
