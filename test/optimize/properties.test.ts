import fc from "fast-check";
import { optimize, printDefineInline, printEndif, printIf } from "../../src/optimize";
import { evaluateNaively } from "./naive-evaluation";
import { runCode } from "./run-code";

const FLAGS = ["a", "b", "c"];
const FUNCTIONS = 5;

/** Text that looks like markers, in places where it is none. */
const decoy = fc.constantFrom(
  "/* @common:if [condition=\\\"off\\\"] */",
  "/* @common:endif */",
  "// @common:endif",
  "@common:define-inline [value=\\\"a\\\"]",
  "/* @common:unless */",
  "*/ /* @common:if",
);

type Statement =
  | { kind: "call"; callee: number }
  | { kind: "string" | "template"; text: string }
  | { kind: "regex" | "comment" | "line" }
  | { kind: "argument"; flag: string; value: number }
  | { kind: "definition"; path: string; fallback: string | null }
  | { kind: "block"; flag: string; body: Statement[] }
  | { kind: "braces" | "function" | "branch"; body: Statement[] }
  | { kind: "condition"; form: ConditionForm; path: "yes" | "no" | "text"; body: Statement[]; other: Statement[] };

/** A condition that a definition makes constant, and what else stands there. */
const CONDITION_FORMS = {
  if: (test: string, yes: string, no: string) => `if (${test}) {${yes}} else {${no}}`,
  "if alone": (test: string, yes: string) => `if (${test}) {${yes}}`,
  not: (test: string, yes: string, no: string) => `if (!${test}) {${no}} else {${yes}}`,
  equal: (test: string, yes: string, no: string) => `if (${test} === true) {${yes}} else {${no}}`,
  and: (test: string, yes: string) => `log(${test} && (() => {${yes}return "yes"})())`,
  or: (test: string, _: string, no: string) => `log(${test} || (() => {${no}return "no"})())`,
  choice: (test: string, yes: string, no: string) => `log(${test} ? (() => {${yes}return "yes"})() : (() => {${no}return "no"})())`,
  var: (test: string, yes: string, _: string, name: string) => `if (${test}) {${yes}var ${name} = 1} log(typeof ${name})`,
} as const;
type ConditionForm = keyof typeof CONDITION_FORMS;

const { body } = fc.letrec<{ statement: Statement; body: Statement[] }>((tie) => ({
  statement: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant("call" as const), callee: fc.nat(FUNCTIONS - 1) }) },
    fc.record({ kind: fc.constantFrom("string" as const, "template" as const), text: decoy }),
    fc.record({ kind: fc.constantFrom("regex" as const, "comment" as const, "line" as const) }),
    fc.record({ kind: fc.constant("argument" as const), flag: fc.constantFrom(...FLAGS), value: fc.nat(9) }),
    fc.record({ kind: fc.constant("definition" as const), path: fc.constantFrom("text", "list", "missing"), fallback: fc.option(fc.constantFrom("", "x y")) }),
    { weight: 4, arbitrary: fc.record({ kind: fc.constant("block" as const), flag: fc.constantFrom(...FLAGS), body: tie("body") }) },
    fc.record({ kind: fc.constantFrom("braces" as const, "function" as const, "branch" as const), body: tie("body") }),
    fc.record({
      kind: fc.constant("condition" as const),
      form: fc.constantFrom(...(Object.keys(CONDITION_FORMS) as ConditionForm[])),
      path: fc.constantFrom("yes" as const, "no" as const, "text" as const),
      body: tie("body"),
      other: tie("body"),
    }),
  ),
  body: fc.array(tie("statement"), { maxLength: 4 }),
}));

interface Program {
  functions: Statement[][];
  main: Statement[];
  /** Between statements. */
  space: string[];
  semicolons: boolean;
}

const program: fc.Arbitrary<Program> = fc.record({
  functions: fc.array(body, { minLength: FUNCTIONS, maxLength: FUNCTIONS }),
  main: body,
  space: fc.array(fc.constantFrom("\n", "\n\n", "\n  ", "\r\n"), { minLength: 1, maxLength: 5 }),
  semicolons: fc.boolean(),
});

const config = fc.record({ a: fc.boolean(), b: fc.boolean(), c: fc.constantFrom(true, false, "true", 1), text: fc.string({ maxLength: 5 }), list: fc.constant([1, { x: null }]), yes: fc.constant(true), no: fc.constantFrom(false, null, 0) });
type Config = Record<string, unknown>;

/** A function calls only those after it, so that every program ends. */
function printProgram({ functions, main, space, semicolons }: Program): string {
  let spaces = 0;
  let names = 0;
  const gap = (): string => space[spaces++ % space.length] ?? "\n";
  const end = semicolons ? ";" : "";
  const print = (statements: readonly Statement[], after: number): string => statements.map((statement) => printStatement(statement, after) + gap()).join("");
  const printStatement = (statement: Statement, after: number): string => {
    switch (statement.kind) {
      case "call":
        return after + statement.callee < FUNCTIONS ? `f${after + statement.callee}()${end}` : `log("none")${end}`;
      case "string":
        return `log("${statement.text}")${end}`;
      case "template":
        return `log(\`${statement.text} \${"${statement.text}"}\`)${end}`;
      case "regex":
        return `log(String(/\\/\\* @common:if [condition="a"] \\*\\//))${end}`;
      case "comment":
        return "/* @other:if and me@common:endif */";
      case "line":
        return '// @common:if [condition="off"]';
      case "argument":
        return `log(${printIf(statement.flag)} ${statement.value} ${printEndif()}, "rest")${end}`;
      case "definition":
        return `log(${printDefineInline(statement.path, statement.fallback ?? undefined)} "own")${end}`;
      case "block":
        return `${printIf(statement.flag)}${gap()}${print(statement.body, after)}${printEndif()}`;
      case "braces":
        return `{${gap()}${print(statement.body, after)}}`;
      case "function":
        return `;(() => {${gap()}const own = () => log("own")${end}${gap()}${print(statement.body, after)}own()${end}${gap()}})()${end}`;
      case "branch":
        return `if (log("test")) {${gap()}${print(statement.body, after)}}`;
      case "condition": {
        const test = `${printDefineInline(statement.path)} null`;
        return `;${CONDITION_FORMS[statement.form](test, gap() + print(statement.body, after), gap() + print(statement.other, after), `hoisted${names++}`)}${end}`;
      }
    }
  };
  const declared = functions.map((statements, index) => `function f${index}() {${gap()}log("f${index}")${end}${gap()}${print(statements, index + 1)}}${gap()}`);
  return declared.join("") + print(main, 0);
}

/** The naive reference for what is logged: walks the program as it was generated, not its text. */
function expectLog({ functions, main }: Program, values: Config): unknown[][] {
  const log: unknown[][] = [];
  const run = (statements: readonly Statement[], after: number): void => {
    for (const statement of statements) {
      switch (statement.kind) {
        case "call": {
          const callee = after + statement.callee;
          if (callee >= FUNCTIONS) log.push(["none"]);
          else {
            log.push([`f${callee}`]);
            run(functions[callee] ?? [], callee + 1);
          }
          break;
        }
        case "string":
          log.push([JSON.parse(`"${statement.text}"`)]);
          break;
        case "template":
          log.push([`${JSON.parse(`"${statement.text}"`)} ${JSON.parse(`"${statement.text}"`)}`]);
          break;
        case "regex":
          log.push([String.raw`/\/\* @common:if [condition="a"] \*\//`]);
          break;
        case "argument":
          log.push([values[statement.flag] === true ? statement.value : null, "rest"]);
          break;
        case "definition":
          log.push([values[statement.path] ?? statement.fallback ?? "own"]);
          break;
        case "block":
          if (values[statement.flag] === true) run(statement.body, after);
          break;
        case "braces":
          run(statement.body, after);
          break;
        case "function":
          run(statement.body, after);
          log.push(["own"]);
          break;
        case "branch":
          log.push(["test"]);
          run(statement.body, after);
          break;
        case "condition": {
          const value = values[statement.path];
          const holds = statement.form === "equal" ? value === true : Boolean(value);
          if (statement.form !== "or" && holds) run(statement.body, after);
          if (!holds && !/^(?:and|if alone|var)$/.test(statement.form)) run(statement.other, after);
          if (statement.form === "and") log.push([holds ? "yes" : value]);
          if (statement.form === "or") log.push([holds ? value : "no"]);
          if (statement.form === "choice") log.push([holds ? "yes" : "no"]);
          if (statement.form === "var") log.push([holds ? "number" : "undefined"]);
          break;
        }
        default:
      }
    }
  };
  run(main, 0);
  return log;
}

/** Functions that main reaches, in text that stays. */
function reach({ functions, main }: Program, keeps: (flag: string) => boolean): Set<number> {
  const reached = new Set<number>();
  const visit = (statements: readonly Statement[], after: number): void => {
    for (const statement of statements) {
      if (statement.kind === "call" && after + statement.callee < FUNCTIONS && !reached.has(after + statement.callee)) {
        reached.add(after + statement.callee);
        visit(functions[after + statement.callee] ?? [], after + statement.callee + 1);
      } else if ("body" in statement && (statement.kind !== "block" || keeps(statement.flag))) visit(statement.body, after);
    }
  };
  visit(main, 0);
  return reached;
}

const runs = { numRuns: 400 };

describe("of generated programs", () => {
  test("the result does what the plain walk says, in the same order", () => {
    fc.assert(
      fc.property(program, config, (given, values) => {
        const { code } = optimize(printProgram(given), values);
        expect(runCode(code, null).log).toEqual(expectLog(given, values));
      }),
      runs,
    );
  });

  test("a second run changes nothing, and where all holds the first does not either", () => {
    fc.assert(
      fc.property(program, config, (given, values) => {
        const source = printProgram(given);
        const { code } = optimize(source, values);
        expect(optimize(code, values).code).toBe(code);
        if (/define-inline \[value="(?:text|list|yes|no)|default=/.test(source)) return;
        expect(optimize(source, { a: true, b: true, c: true }).code).toBe(source);
      }),
      runs,
    );
  });

  test("a function goes exactly when blocks were all that reached it", () => {
    fc.assert(
      fc.property(program, config, (given, values) => {
        fc.pre(!JSON.stringify(given).includes('"condition"'));
        const { code, removed } = optimize(printProgram(given), values);
        const before = reach(given, () => true);
        const after = reach(given, (flag) => (values as Config)[flag] === true);
        const dead = [...before].filter((index) => !after.has(index) && !neededByOrphans(given, before, values).has(index));
        const gone = Array.from({ length: FUNCTIONS }, (_, index) => index).filter((index) => !code.includes(`function f${index}()`));
        expect(gone).toEqual(dead.sort());
        expect(removed.filter(({ kind }) => kind === "function").map(({ name }) => Number(name?.slice(1))).sort()).toEqual(gone);
      }),
      runs,
    );
  });

  test("the plain evaluation with another parser does the same", () => {
    fc.assert(
      fc.property(program, config, (given, values) => {
        const source = printProgram({ ...given, semicolons: true });
        expect(runCode(optimize(source, values).code, null)).toEqual(runCode(evaluateNaively(source, values), null));
      }),
      { numRuns: 100 },
    );
  });
});

/** What functions that nothing called before either need: they stay, and so does that. */
function neededByOrphans(given: Program, before: ReadonlySet<number>, values: Config): Set<number> {
  const orphans = given.functions.map((_, index) => index).filter((index) => !before.has(index));
  const calls = orphans.flatMap((index) => given.functions[index]?.map((statement) => ({ statement, after: index + 1 })) ?? []);
  const needed = new Set<number>();
  for (const { statement, after } of calls) {
    const shifted: Program = { ...given, main: [] };
    for (const index of reachFrom(shifted, [statement], after, values)) needed.add(index);
  }
  return needed;
}

function reachFrom({ functions }: Program, statements: readonly Statement[], after: number, values: Config): Set<number> {
  const reached = new Set<number>();
  const visit = (body_: readonly Statement[], at: number): void => {
    for (const statement of body_) {
      if (statement.kind === "call" && at + statement.callee < FUNCTIONS && !reached.has(at + statement.callee)) {
        reached.add(at + statement.callee);
        visit(functions[at + statement.callee] ?? [], at + statement.callee + 1);
      } else if ("body" in statement && (statement.kind !== "block" || values[statement.flag] === true)) visit(statement.body, at);
    }
  };
  visit(statements, after);
  return reached;
}

test("text that looks like markers is none in strings, templates, regular expressions, line comments and JSX text", () => {
  const place = fc.constantFrom(
    (text: string) => `log("${text}");`,
    (text: string) => `log('${text}');`,
    (text: string) => `log(\`${text}\${\`${text}\`}\`);`,
    (text: string) => `log(/[${text.replace(/[\\\]/]/g, "\\$&")}]/);`,
    (text: string) => `// ${text}`,
    (text: string) => `log(<p title="${text.replace(/["\\]/g, "")}">${text.replace(/["\\]/g, "")}</p>);`,
    (text: string) => `/* see \`${text.replace(/\*\//g, "").replace(/(^|[\s*])@/g, "`@")} */`,
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(place, decoy), { minLength: 1, maxLength: 8 }), (parts) => {
      const source = parts.map(([wrap, text]) => wrap(text)).join("\n");
      expect(optimize(source, {}).code).toBe(source);
    }),
    { numRuns: 1000 },
  );
});

type Child = { kind: "text"; words: string[] } | { kind: "expression"; value: string } | { kind: "element"; tag: string; children: Child[] } | { kind: "block"; flag: string; children: Child[] };

const { children } = fc.letrec<{ child: Child; children: Child[] }>((tie) => ({
  child: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.record({ kind: fc.constant("text" as const), words: fc.array(fc.constantFrom("one", "two", "/* @common:endif */", "//"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ kind: fc.constant("expression" as const), value: fc.constantFrom("x", " y ", "/* @common:endif */") }),
    fc.record({ kind: fc.constant("element" as const), tag: fc.constantFrom("p", "b"), children: tie("children") }),
    { weight: 3, arbitrary: fc.record({ kind: fc.constant("block" as const), flag: fc.constantFrom(...FLAGS), children: tie("children") }) },
  ),
  children: fc.array(tie("child"), { maxLength: 4 }),
}));

/** JSX with each child on a line of its own, or all in one line. */
function printChildren(list: readonly Child[], lines: boolean): string {
  const gap = lines ? "\n  " : "";
  return list
    .map((child) => {
      switch (child.kind) {
        case "text":
          return gap + child.words.join(" ");
        case "expression":
          return `${gap}{${JSON.stringify(child.value)}}`;
        case "element":
          return `${gap}<${child.tag}>${printChildren(child.children, lines)}${gap}</${child.tag}>`;
        case "block":
          return `${gap}{${printIf(child.flag)}}${printChildren(child.children, lines)}${gap}{${printEndif()}}`;
      }
    })
    .join("");
}

/** What is shown, texts side by side as one. Each text is a child of its own: a block's end keeps it from the next. */
function expectShown(list: readonly Child[], values: Config): unknown[] {
  const shown: unknown[] = [];
  const add = (text: string): void => {
    if (typeof shown.at(-1) === "string") shown.push(`${String(shown.pop())}${text}`);
    else shown.push(text);
  };
  const visit = (inner: readonly Child[]): void => {
    for (const child of inner) {
      if (child.kind === "text") add(child.words.join(" "));
      else if (child.kind === "expression") add(child.value);
      else if (child.kind === "element") shown.push({ type: child.tag, props: null, children: expectShown(child.children, values) });
      else if (values[child.flag] === true) visit(child.children);
    }
  };
  visit(list);
  return shown;
}

test("of generated JSX, what blocks leave is shown as before, and nothing else", () => {
  fc.assert(
    fc.property(children, fc.boolean(), config, (list, lines, values) => {
      fc.pre(!hasAdjacentTexts(list));
      const source = `log(<main>${printChildren(list, lines)}</main>);`;
      const { code } = optimize(source, values);
      const [[shown] = []] = runCode(code, null).log as unknown[][];
      expect(shown).toEqual({ type: "main", props: null, children: expectShown(list, values) });
    }),
    runs,
  );
});

/** Texts that follow each other are one text in JSX already. */
function hasAdjacentTexts(list: readonly Child[]): boolean {
  return list.some((child, index) => (child.kind === "text" && list[index + 1]?.kind === "text") || ("children" in child && hasAdjacentTexts(child.children)));
}
