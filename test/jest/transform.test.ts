import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FedshakeError } from "../../src/errors";
import { createTransformer, type JestTransformOptions, type TransformRequest } from "../../src/jest-transform";
import type { UsageReport } from "../../src/types";
import { createProject, createUsage, removeProjects } from "./jest-project";

let folder: string;
let request: TransformRequest;
beforeEach(() => {
  folder = createProject();
  request = { config: { rootDir: folder }, configString: "{}", instrument: false };
});
afterAll(removeProjects);

const shared = ["legacy"];
const usage = "merged-usage.json";

/** What is written into the entry module of a library as its cut exports; null when it is left as it is. */
function findCut(options: Partial<JestTransformOptions>, file = "node_modules/legacy/index.js"): string[] | null {
  const path = join(folder, file);
  const source = readFileSync(path, "utf8");
  const { code } = createTransformer({ usage, shared, ...options }).process(source, path, request);
  if (code === source) return null;
  return (JSON.parse(/\)\((\{"names".*\})\)\.exports/.exec(code)![1]!) as { names: string[] }).names;
}

/** What a CommonJS module exports. */
function run<T>(code: string): T {
  const module = { exports: {} as T };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  new Function("module", "exports", code)(module, module.exports);
  return module.exports;
}

function withLegacy(change: Partial<UsageReport["details"][string][number]>): UsageReport {
  const report = createUsage();
  const provider = report.details["legacy"]!.find(({ version }) => version !== null)!;
  return { ...report, details: { ...report.details, legacy: [...report.details["legacy"]!.filter((library) => library !== provider), { ...provider, ...change }] } };
}

describe("what is cut", () => {
  it("is what the library provides and nothing uses, other kept libraries included", () => {
    expect(findCut({})).toEqual(["constructor", "floor"]);
  });

  it("is nothing of a module that only the entry forwards to", () => {
    expect(findCut({}, "node_modules/legacy/cjs/legacy.development.js")).toBeNull();
  });

  it.each([
    ["what keep names", { keep: { legacy: ["floor"] } }, ["constructor"]],
    ["what a kept export of another library needs", { keep: { shapes: ["box"] } }, ["constructor"]],
    ["all that keep names as all", { keep: { legacy: "all" as const } }, null],
    ["what any of the share keys uses", { shared: { legacy: "legacy", shapes: "legacy" } }, null],
    ["what any of several reports uses", { usage: [usage, "more.json"] }, ["constructor"]],
  ] satisfies Array<[string, Partial<JestTransformOptions>, string[] | null]>)("is not %s", (_, options, expected) => {
    const report = createUsage();
    const consumer = { ...report.details["legacy"]!.find(({ version }) => version === null)!, used: ["floor"] };
    writeFileSync(join(folder, "more.json"), JSON.stringify({ ...report, details: { ...report.details, legacy: [consumer] } }));
    expect(findCut(options)).toEqual(expected);
  });

  it("is nothing where the exports cannot be listed", () => {
    expect(findCut({ usage: withLegacy({ provided: "all" }) })).toBeNull();
  });

  it("is nothing where an app uses all", () => {
    expect(findCut({ usage: withLegacy({ used: "all" }) })).toBeNull();
  });

  it("is what another version provides, where no report speaks of the one that is installed", () => {
    expect(findCut({ usage: withLegacy({ version: "1.0.4" }) })).toEqual(["constructor", "floor"]);
  });

  it("is nothing that only another version provides", () => {
    const report = createUsage();
    const provider = report.details["legacy"]!.find(({ version }) => version !== null)!;
    report.details["legacy"]!.push({ ...provider, version: "2.0.0", provided: [...provider.provided, "newer"] });
    expect(findCut({ usage: report })).toEqual(["constructor", "floor"]);
  });

  it("is nothing of a version that no app may get", () => {
    const [library] = createUsage().details["legacy"]!;
    const legacy = [{ ...library!, version: "2.0.0", required_version: "^2.0.0", provided: ["ceil", "floor"] }];
    expect(findCut({ usage: { ...createUsage(), details: { legacy } } })).toBeNull();
  });

  it("is cut of a module of the project, and the project's other modules do not pass for the library", () => {
    const report = createUsage();
    report.details["prices"] = report.details["legacy"]!.map((library) => ({ ...library, provided: ["priceOf"], used: [] }));
    const path = join(folder, "price.js");
    const { code } = createTransformer({ usage: report, shared: { prices: "<rootDir>/price.js" } }).process("exports.priceOf = 1;", path, request);
    expect(code).toContain(`"home":${JSON.stringify(path)}`);
    expect(() => run<{ priceOf: number }>(code).priceOf).toThrow('The export "priceOf" of the shared library "prices"');
  });

  it("is what the RFC's form says", () => {
    expect(findCut({ usage: { treeShake: { legacy: { round: true, floor: false, then: false } } } as never })).toEqual(["floor"]);
  });

  it.each([
    ["plain CommonJS whose default import is used", "", ["ceil", "default"], true],
    ["plain CommonJS otherwise", "", ["ceil"], false],
    ["compiled ESM whose default import is used", 'Object.defineProperty(exports, "__esModule", { value: true });', ["ceil", "default"], false],
  ])("is or is not all of %s", (_, flag, used, isWhole) => {
    const path = join(folder, "node_modules/legacy/index.js");
    const source = `${flag} exports.floor = Math.floor; exports.ceil = Math.ceil;`;
    const { code } = createTransformer({ usage: withLegacy({ used }), shared }).process(source, path, request);
    const touch = (): number => run<{ floor(number: number): number }>(code).floor(1.5);
    if (isWhole) expect(touch()).toBe(1);
    else expect(touch).toThrow('The export "floor"');
  });

  it("is read again when the report has changed", () => {
    expect(findCut({})).toEqual(["constructor", "floor"]);
    writeFileSync(join(folder, usage), JSON.stringify(withLegacy({ used: ["floor"] })));
    expect(findCut({})).toEqual(["constructor"]);
    writeFileSync(join(folder, "more.json"), JSON.stringify(withLegacy({ used: ["constructor"] })));
    expect(findCut({ usage: [usage, "more.json"] })).toBeNull();
    writeFileSync(join(folder, "more.json"), JSON.stringify(createUsage()));
    expect(findCut({ usage: [usage, "more.json"] })).toEqual(["constructor"]);
  });
});

describe("what stands for the exports", () => {
  const cutAs = <T>(source: string): T => run<T>(createTransformer({ usage, shared }).process(source, join(folder, "node_modules/legacy/index.js"), request).code);

  it("lacks what the reports know and the module does not have", () => {
    expect(cutAs<{ floor?: unknown }>("exports.ceil = 1;").floor).toBeUndefined();
  });

  it("is called and made as the exports are", () => {
    const library = cutAs<{ new (): object; (): unknown; self: () => unknown }>(
      "module.exports = function library() { return new.target ? { made: new.target === library } : this === library; }; module.exports.self = module.exports;",
    );
    expect(library.self()).toBe(true);
    expect(library()).toBe(false);
    expect(new library()).toEqual({ made: true });
    expect(new (class extends library {})()).toEqual({ made: false });
  });
});

describe("errors", () => {
  const create = (options: object, changes: Partial<TransformRequest["config"]> = {}): (() => unknown) => {
    return () => {
      const transformer = createTransformer({ usage, shared, ...options } as JestTransformOptions);
      return transformer.process("", "a.js", { ...request, config: { ...request.config, ...changes } });
    };
  };

  it.each([
    ["an unknown option", { useage: "a" }, /options has an unknown property 'useage'[^]*Did you mean "usage"\?/],
    ["no usage", { usage: undefined }, /options misses the property 'usage'/],
    ["no shared libraries", { shared: [] }, /options\.shared should be/],
    ["a report that is not there", { usage: "no/such.json" }, /no\/such\.json: the usage report cannot be read\. Build the apps with FedshakePlugin/],
    ["a share key that leads nowhere", { shared: ["no-such-package"] }, /share key "no-such-package" .*resolves to no module/],
    ["a transformer that is not there", { then: "no-such-transformer" }, /"then" names "no-such-transformer", which cannot be loaded\. Install it/],
    ["a transformer that is none", { then: "semver" }, /"semver", named by "then", is no transformer of Jest/],
  ])("say that there is %s", (_, options, message) => {
    expect(create(options)).toThrow(FedshakeError);
    expect(create(options)).toThrow(message);
  });

  it("say where a report is truncated", () => {
    const text = JSON.stringify(createUsage(), null, 2);
    writeFileSync(join(folder, "cut-off.json"), text.slice(0, text.length / 2));
    expect(create({ usage: "cut-off.json" })).toThrow(/cut-off\.json \(\d+:\d+\): The JSON ends too early\. The file seems to be truncated/);
  });

  it("say that Jest would leave a library out", () => {
    expect(create({}, { transformIgnorePatterns: ["/node_modules/"] })).toThrow(
      /"transformIgnorePatterns" leave out "legacy", which is to be cut\. Let them pass: \["node_modules\/\(\?!legacy\/\)"\]/,
    );
    expect(create({}, { transformIgnorePatterns: ["node_modules/(?!legacy/)"] })).not.toThrow();
  });

  it("say that a transformer only works asynchronously", async () => {
    writeFileSync(join(folder, "async-only.js"), "module.exports = { processAsync: async (code) => ({ code: code + ';' }) };");
    const then = { then: "<rootDir>/async-only.js" };
    expect(create(then)).toThrow(/async-only\.js", named by "then", only works asynchronously/);
    const transformer = createTransformer({ usage, shared, ...then });
    await expect(transformer.processAsync("a", "a.js", request)).resolves.toEqual({ code: "a;" });
  });
});

describe("the cache key", () => {
  const key = (options: Partial<JestTransformOptions> = {}, file = "node_modules/legacy/index.js", source = "exports.a = 1;", changes: object = {}): string =>
    createTransformer({ usage, shared, ...options }).getCacheKey(source, join(folder, file), { ...request, ...changes });
  const writeUsage = (report: UsageReport): void => writeFileSync(join(folder, usage), JSON.stringify(report));

  it("is the same for the same input, in both forms", async () => {
    const first = key();
    expect(key()).toBe(first);
    await expect(createTransformer({ usage, shared }).getCacheKeyAsync("exports.a = 1;", join(folder, "node_modules/legacy/index.js"), request)).resolves.toBe(first);
  });

  it("changes with what the report says of the library", () => {
    const before = key();
    writeUsage(withLegacy({ used: ["floor"] }));
    expect(key()).not.toBe(before);
  });

  it("changes with what is needed of the library through another", () => {
    const before = key();
    const report = createUsage();
    report.details["shapes"]!.forEach((library) => library.conditional_uses = { always: { legacy: ["floor"] }, by_export: {} });
    writeUsage(report);
    expect(key()).not.toBe(before);
  });

  it("does not change for other files when the report does", () => {
    const before = key({}, "price.js");
    writeUsage(withLegacy({ used: ["floor"] }));
    expect(key({}, "price.js")).toBe(before);
  });

  it("changes with the key of the transformer before", () => {
    const code = 'exports.getCacheKey = () => require("node:fs").readFileSync(__dirname + "/key.txt", "utf8"); exports.process = (code) => ({ code });';
    writeFileSync(join(folder, "keyed.js"), code);
    const keyWith = (text: string): string => {
      writeFileSync(join(folder, "key.txt"), text);
      return key({ then: "<rootDir>/keyed.js" });
    };
    expect(keyWith("a")).toBe(keyWith("a"));
    expect(keyWith("a")).not.toBe(keyWith("b"));
  });

  it.each([
    ["keep", () => key({ keep: { legacy: ["floor"] } })],
    ["shared", () => key({ shared: { other: "legacy" } })],
    ["the options of the transformer before", () => key({ then: ["babel-jest", { configFile: false }] }, undefined, undefined, babelRequest())],
    ["the file", () => key({}, "price.js")],
    ["the source", () => key({}, undefined, "exports.b = 1;")],
    ["Jest's configuration", () => key({}, undefined, undefined, { configString: '{"a":1}' })],
    ["coverage", () => key({}, undefined, undefined, { instrument: true })],
  ])("changes with %s", (_, changed) => {
    expect(changed()).not.toBe(key());
  });

  function babelRequest(): object {
    return { config: { rootDir: folder, cwd: folder, testMatch: [], transformIgnorePatterns: [] } };
  }
});

it("leaves every file that is no entry as the transformer before made it", () => {
  writeFileSync(join(folder, "shout.js"), "module.exports = { createTransformer: (options) => ({ canInstrument: true, process: (code) => ({ code: code + options.end, map: 'map' }) }) };");
  const transformer = createTransformer({ usage, shared, then: ["<rootDir>/shout.js", { end: "!" }] });
  expect(transformer.canInstrument).toBe(false);
  expect(transformer.process("a", join(folder, "a.js"), request)).toEqual({ code: "a!", map: "map" });
  expect(transformer.canInstrument).toBe(true);
});
