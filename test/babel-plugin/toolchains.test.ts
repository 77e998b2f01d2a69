import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseSync } from "@babel/core";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { type CommentLike, parseCondition, parseMarkers } from "../../src/markers";
import { BABEL_VERSIONS, type BabelJob, type BabelResult, runBabel } from "./babel-versions";
import { type ModuleFormat, runModules } from "./run-modules";

const fixtures = join(__dirname, "../../__fixtures__/babel-plugin/annotate");

const LANGUAGES: Record<string, unknown[]> = {
  ts: [["@babel/preset-typescript"]],
  jsx: [["@babel/preset-react", { runtime: "automatic" }]],
  js: [],
};

const PRINTING = [{}, { comments: false }, { minified: true }, { compact: true }, { retainLines: true }];

interface Variant {
  form: string;
  title: string;
  format: ModuleFormat;
  file: string;
  options: Record<string, unknown>;
}

const variants = readdirSync(fixtures).flatMap((form): Variant[] => {
  const file = readdirSync(join(fixtures, form)).find((name) => name.startsWith("input."))!;
  const language = LANGUAGES[file.slice("input.".length)]!;
  return (["false", "commonjs"] as const).flatMap((modules) => {
    const env = ["@babel/preset-env", { modules: modules === "false" ? false : modules, targets: { node: "20" } }];
    const format = modules === "commonjs" || form === "commonjs" ? "cjs" : "mjs";
    const settings = PRINTING.map((printing) => ({ presets: [env, ...language], ...printing }));
    // Babel runs presets from the last to the first.
    if (language.length > 0) settings.unshift({ presets: [...language, env] });
    return settings.map((options) => {
      const { presets, ...printing } = options;
      const order = (presets as string[][]).map(([name]) => basename(name!)).join(" ");
      return { form, title: `${form}, modules: ${modules}, ${order} ${JSON.stringify(printing)}`, format, file, options };
    });
  });
});

describe.each(BABEL_VERSIONS)("%s", (version, folder) => {
  it("says where it can write no markers", () => {
    const filename = join(fixtures, "commonjs/input.js");
    const options = { cwd: folder, filename, code: false, plugins: [["fedshake/babel-plugin", { shared: { lib: filename } }]] };
    const [result] = runBabel(folder, [{ source: "exports.a = 1;", options }]);
    expect(result!.warnings).toEqual([expect.stringMatching(/commonjs\/input\.js: its exports get no markers, because Babel does not print its code here/)]);
  });

  let results: Array<{ before: BabelResult; after: BabelResult }>;
  let observed: Array<{ before: unknown; after: unknown }>;

  beforeAll(() => {
    const jobs = variants.flatMap(({ form, file, format, options }): BabelJob[] => {
      const filename = join(fixtures, form, file);
      const job = { source: readFileSync(filename, "utf8"), options: { cwd: folder, sourceMaps: true, filename, ...options } };
      const plugin = ["fedshake/babel-plugin", { shared: { lib: filename } }];
      const other = join(fixtures, form, "other.js");
      const modules = ["@babel/preset-env", { modules: format === "cjs" ? "commonjs" : false, targets: { node: "20" } }];
      return [
        job,
        { ...job, options: { ...job.options, plugins: [plugin] } },
        { source: existsSync(other) ? readFileSync(other, "utf8") : "", options: { cwd: folder, filename: other, presets: [modules] } },
      ];
    });
    const outputs = runBabel(folder, jobs);
    results = variants.map((_, index) => ({ before: outputs[3 * index]!, after: outputs[3 * index + 1]! }));
    const modules = variants.flatMap(({ format }, index) => {
      const files = { "other.js": outputs[3 * index + 2]!.code };
      return [results[index]!.before, results[index]!.after].map(({ code }) => ({ code, files, format }));
    });
    const observations = runModules(modules);
    observed = variants.map((_, index) => ({ before: observations[2 * index], after: observations[2 * index + 1] }));
  });

  describe.each(variants.map((variant, index) => ({ ...variant, index })))("$title", ({ form, file, index }) => {
    it("compiles", () => {
      expect(results[index]!.after.error).toBeUndefined();
    });

    it("behaves as without the plugin", () => {
      expect(observed[index]!.before).not.toHaveProperty("error");
      expect(observed[index]!.after).toEqual(observed[index]!.before);
    });

    it("marks every export", () => {
      const { before } = observed[index]!.before as { before: Array<[name: string]> };
      const starred = new Set(["starred", ...(form === "typescript" ? ["write"] : [])]);
      const names = before.map(([name]) => name).filter((name) => !/^__esModule$|^Symbol/.test(name) && !starred.has(name));
      expect(findMarked(results[index]!.after.code)).toEqual(names.sort());
    });

    it("keeps the source map", () => {
      const { code, map } = results[index]!.after;
      const source = readFileSync(join(fixtures, form, file), "utf8");
      const trace = new TraceMap(map as never);
      const word = readOptions(form).traced;
      const position = originalPositionFor(trace, placeOf(code, word));
      expect(position).toMatchObject({ line: placeOf(source, word).line, source: expect.stringContaining(file) });
    });
  });

  if (version.endsWith("7")) {
    it.each(variants.flatMap(({ form, format, options }, index) => (isPlain(options) ? [{ form, format, index }] : [])))(
      "prints $form as the fixture's output.$format",
      ({ form, format, index }) => {
        const file = join(fixtures, form, `output.${format}`);
        const { code } = results[index]!.after;
        if (process.env["OVERWRITE"] || (!existsSync(file) && !process.env["CI"])) writeFileSync(file, code);
        expect(code).toBe(readFileSync(file, "utf8"));
      },
    );
  }
});

function isPlain({ presets, ...printing }: Record<string, unknown>): boolean {
  return Object.keys(printing).length === 0 && (presets as string[][])[0]![0] === "@babel/preset-env";
}

interface FormOptions {
  /** A word that stands once in the source and in what comes of it. */
  traced: string;
}

function readOptions(form: string): FormOptions {
  return JSON.parse(readFileSync(join(fixtures, form, "options.json"), "utf8")) as FormOptions;
}

function findMarked(code: string): string[] {
  const ast = parseSync(code, { configFile: false, babelrc: false, sourceType: "unambiguous" });
  const markers = parseMarkers((ast?.comments ?? []) as CommentLike[]);
  const conditions = markers.flatMap((marker) => (marker.directive === "if" ? [parseCondition(marker.condition)[2]!] : []));
  return [...new Set(conditions)].sort();
}

function placeOf(text: string, word: string): { line: number; column: number } {
  const before = text.slice(0, text.lastIndexOf(word)).split("\n");
  return { line: before.length, column: before.at(-1)!.length };
}
