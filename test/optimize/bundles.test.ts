import fc from "fast-check";
import { optimize, optimizeWithPruneResult, printEndif, printIf } from "../../src/optimize";
import { evaluateNaively } from "./naive-evaluation";
import { runCode } from "./run-code";

const SIZE = 6;
const flag = fc.constantFrom("a", "b");

interface Use {
  target: number;
  /** The block that it stands in, if any. */
  flag: string | null;
  kind: "export" | "namespace" | "lazy" | "bare" | "re-export";
}

interface Module {
  esm: boolean;
  form: "arrow" | "function" | "parentheses" | "method";
  effect: boolean;
  uses: Use[];
}

interface Bundle {
  modules: Module[];
  entry: Use[];
  ids: "numbers" | "strings" | "paths";
  /** The entry is a module, or its code stands in the bundle. */
  isInlined: boolean;
}

const use: fc.Arbitrary<Use> = fc.record({
  target: fc.nat(SIZE - 1),
  flag: fc.option(flag),
  kind: fc.constantFrom("export" as const, "export" as const, "namespace" as const, "lazy" as const, "bare" as const, "re-export" as const),
});

const bundle: fc.Arbitrary<Bundle> = fc.record({
  modules: fc.array(
    fc.record({
      esm: fc.boolean(),
      form: fc.constantFrom("arrow" as const, "function" as const, "parentheses" as const, "method" as const),
      effect: fc.boolean(),
      uses: fc.array(use, { maxLength: 4 }),
    }),
    { minLength: SIZE, maxLength: SIZE },
  ),
  entry: fc.array(use, { minLength: 1, maxLength: 4 }),
  ids: fc.constantFrom("numbers" as const, "strings" as const, "paths" as const),
  isInlined: fc.boolean(),
});

function printId(ids: Bundle["ids"], index: number): string {
  if (ids === "numbers") return String(100 + index);
  return JSON.stringify(ids === "strings" ? `m${index}` : `./src/module ${index}.js`);
}

function inBlock(name: string | null, code: string): string {
  return name === null ? code : `${printIf(name)} ${code} ${printEndif()}`;
}

/** What a module or the entry does with others. `export` and `re-export` go through an import variable. */
function printUses(uses: readonly Use[], ids: Bundle["ids"], own: number): string {
  return uses
    .filter(({ target }) => target > own)
    .map(({ target, flag: name, kind }, index) => {
      const required = `__webpack_require__(${printId(ids, target)})`;
      switch (kind) {
        case "export":
          return `var import_${index} = ${required};\n${inBlock(name, `console.log(import_${index}.value());`)}`;
        case "namespace":
          return `var import_${index} = ${required};\n${inBlock(name, `console.log(Object.keys(import_${index}).sort().join());`)}`;
        case "lazy":
          return `const lazy_${index} = () => ${required}.extra;\n${inBlock(name, `console.log(lazy_${index}());`)}`;
        case "bare":
          return inBlock(name, `${required};`);
        case "re-export":
          return `var import_${index} = ${required};\nconst again_${index} = () => ${name === null ? `import_${index}.value()` : `(${inBlock(name, `import_${index}.value()`)})`};\nconsole.log(again_${index}());`;
      }
    })
    .join("\n");
}

function printModule({ esm, form, effect, uses }: Module, index: number, ids: Bundle["ids"]): string {
  const head = esm
    ? `__webpack_require__.r(exports);\n__webpack_require__.d(exports, {\n  extra: () => (extra),\n  value: () => (value)\n});`
    : "";
  const tail = esm ? `const extra = "extra ${index}";\nfunction value() { return "value ${index}"; }` : `exports.extra = "extra ${index}";\nexports.value = () => "value ${index}";`;
  const body = `{\n${head}\n${printUses(uses, ids, index)}\n${effect ? `console.log("evaluated ${index}");` : ""}\n${tail}\n}`;
  const id = printId(ids, index);
  const parameters = "(module, exports, __webpack_require__)";
  if (form === "method") return `${id}${parameters} ${body}`;
  if (form === "function") return `${id}: function ${parameters} ${body}`;
  return form === "arrow" ? `${id}: ${parameters} => ${body}` : `${id}: (${parameters} => ${body})`;
}

function printBundle({ modules, entry, ids, isInlined }: Bundle): string {
  const entryModule: Module = { esm: false, form: "arrow", effect: true, uses: entry.map((one) => ({ ...one, target: one.target })) };
  const table = modules.map((module, index) => printModule(module, index, ids));
  const start = isInlined
    ? `(() => {\n${printUses(entry, ids, -1)}\n})();`
    : `__webpack_require__(__webpack_require__.s = "entry");`;
  if (!isInlined) table.push(printModule(entryModule, -1, ids).replace(/^[^:]+/, '"entry"'));
  return `(() => {
var __webpack_modules__ = ({
${table.join(",\n")}
});
var __webpack_module_cache__ = {};
function __webpack_require__(moduleId) {
  var cached = __webpack_module_cache__[moduleId];
  if (cached !== undefined) return cached.exports;
  var module = (__webpack_module_cache__[moduleId] = { exports: {} });
  __webpack_modules__[moduleId](module, module.exports, __webpack_require__);
  return module.exports;
}
__webpack_require__.d = (exports, definition) => {
  for (var key in definition) Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
};
__webpack_require__.r = (exports) => {
  Object.defineProperty(exports, "__esModule", { value: true });
};
${start}
})();
`;
}

const config = fc.record({ a: fc.boolean(), b: fc.boolean() });

test("a generated bundle does the same with its markers evaluated, and needs no module that is gone", () => {
  fc.assert(
    fc.property(bundle, config, (given, values) => {
      const source = printBundle(given);
      const { code, prune } = optimizeWithPruneResult(source, values);
      expect(runCode(code, null)).toEqual(runCode(evaluateNaively(source, values), null));
      expect(optimize(code, values).code).toBe(code);
      if (values.a && values.b) expect(code).toBe(source);
      expect([...prune.kept, ...prune.pruned]).toHaveLength(prune.modules.analysed);
    }),
    { numRuns: 300 },
  );
});

test("a module of a generated bundle goes exactly when blocks were all that needed it", () => {
  fc.assert(
    fc.property(bundle, config, (given, values) => {
      const pure: Bundle = { ...given, modules: given.modules.map((module) => ({ ...module, effect: false })) };
      const { pruned } = optimizeWithPruneResult(printBundle(pure), values).prune;
      const before = reach(pure, () => true);
      const after = reach(pure, (name) => values[name as "a"]);
      const expected = [...before].filter((index) => !after.has(index));
      const ids = expected.map((index) => String(JSON.parse(printId(given.ids, index)))).sort();
      // What the unreached modules need stays with them, so that no more than this goes.
      expect(ids).toEqual(expect.arrayContaining(pruned));
      if (before.size === SIZE) expect([...pruned].sort()).toEqual(ids);
    }),
    { numRuns: 300 },
  );
});

/** Modules that code needs which stays; evaluating them does nothing, so that an unused import needs none. */
function reach({ modules, entry }: Bundle, keeps: (flag: string) => boolean): Set<number> {
  const reached = new Set<number>();
  const visit = (uses: readonly Use[], own: number): void => {
    for (const { target, flag: name, kind } of uses) {
      const isGone = name !== null && !keeps(name);
      // What logs has an effect: the module of an unused import stays where it uses another one.
      if (target <= own || reached.has(target) || (isGone && !mayLog(modules, target, keeps)) || (isGone && kind === "bare")) continue;
      if (isGone && kind === "lazy") continue;
      // A require for its effect goes with the effect; one that never had any stays, as nothing changed for it.
      if (kind === "bare" && !mayLog(modules, target, keeps) && mayLog(modules, target, () => true)) continue;
      reached.add(target);
      visit(modules[target]?.uses ?? [], target);
    }
  };
  visit(entry, -1);
  return reached;
}

/** Whether evaluating a module logs something, itself or through what it imports. */
function mayLog(modules: readonly Module[], index: number, keeps: (flag: string) => boolean): boolean {
  return (modules[index]?.uses ?? []).some(({ target, flag: name, kind }) => {
    if (target <= index) return false;
    const isGone = name !== null && !keeps(name);
    if (kind === "re-export") return true;
    if (!isGone) return kind !== "bare" || mayLog(modules, target, keeps);
    return kind !== "bare" && kind !== "lazy" && mayLog(modules, target, keeps);
  });
}
