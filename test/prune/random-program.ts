import * as fc from "fast-check";
import { createFacts } from "../helpers/chunk-fixture";
import type { BuildFacts, ModuleFacts } from "../../src/types";
import { bundleModules, compileModule, endsOnCycles } from "./compile-program";
import { renderProgram, type ModuleSpec } from "./program-writer";

export interface ProgramSpec {
  /** Imports go backwards, too. */
  cyclic: boolean;
  modules: ModuleSpec[];
  /** How many of the modules are bundled into the first before it is shared, if at least two, and by which bundler. */
  bundled: number;
  bundler: number;
  uses: number[];
}

const refs = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30));

/** Programs of a few ES modules in TypeScript, with few names, so that they meet. */
export const arbitraryProgram: fc.Arbitrary<ProgramSpec> = fc.record({
  cyclic: fc.boolean(),
  modules: fc.array(
    fc.record({
      compiler: fc.nat(65),
      imports: fc.array(fc.record({ from: fc.nat(4), how: fc.nat(5), name: fc.nat(5) }), { maxLength: 3 }),
      reexports: fc.array(fc.record({ how: fc.nat(7), from: fc.nat(4), name: fc.nat(5) }), { maxLength: 2 }),
      statements: fc.array(fc.record({ kind: fc.nat(52), values: fc.tuple(fc.nat(23), fc.nat(23)), refs, name: fc.nat(9) }), { minLength: 1, maxLength: 5 }),
      late: fc.boolean(),
    }),
    { minLength: 2, maxLength: 4 },
  ),
  bundled: fc.constantFrom(0, 0, 0, 2, 3),
  bundler: fc.nat(17),
  uses: fc.array(fc.nat(6), { minLength: 1, maxLength: 3 }),
});

export interface RenderedProgram {
  text: string;
  facts: BuildFacts;
}

/** Compiles a program and writes it as the text of a chunk, as webpack does in development; null where a compiler does not take it. */
export async function compileProgram(program: ProgramSpec): Promise<RenderedProgram | null> {
  const { modules, bundled, bundler, cyclic } = program;
  const sources = renderProgram(program);
  const count = bundled < 2 || (cyclic && !endsOnCycles(bundler)) ? 0 : bundled;
  const facts: Record<string, Partial<ModuleFacts>> = {};
  const tables: string[] = [];
  for (const [index, source] of sources.entries()) {
    if (index > 0 && index < count) continue;
    const code = await (index < count ? bundleModules(sources, count, bundler) : compileModule(source, (modules[index] as ModuleSpec).compiler));
    if (code === null) return null;
    const references = new Set<string>();
    const text = code.replace(/\brequire\((["'])\.\/m(\d+)\1\)/g, (_, quote, target) => {
      references.add(idOf(target));
      return `__webpack_require__(${JSON.stringify(idOf(target))})`;
    });
    facts[idOf(index)] = { esm: false, references: [...references] };
    tables.push(`/***/ ${JSON.stringify(idOf(index))}(module, exports, __webpack_require__) {\n\n${text}\n\n/***/ }`);
  }
  const text = `(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{\n\n${tables.join(",\n\n")}\n\n}]);\n`;
  return { text, facts: createFacts("library", idOf(0), facts) };
}

function idOf(index: number | string): string {
  return `./m${index}.js`;
}
