import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { buildFixture, buildLoader, type BuildOutput, fixtureModule, runChunk } from "./build-fixture";

beforeAll(buildLoader);

describe.each([{ bundler: "webpack" as const }, { bundler: "rspack" as const }])("on $bundler", ({ bundler }) => {
  let plain: BuildOutput;
  let annotated: BuildOutput;
  beforeAll(() => {
    plain = buildFixture({ bundler, options: null });
    annotated = buildFixture({ bundler, options: { shareKey: "lib" }, devtool: "source-map" });
  });

  it("encloses the exports of the modules that the rule matches", () => {
    expect(plain.errors).toEqual([]);
    expect(plain.code).not.toContain("@common:");
    expect(annotated.errors).toEqual([]);
    expect(annotated.code).toContain('/* @common:if [condition="treeShake.lib.legacyName"] */ exports.legacyName = function () {');
    for (const name of ["greet", "count", "increase", "default", "unused"]) {
      expect(annotated.code).toContain(`/* @common:if [condition="treeShake.lib.${name}"] */`);
    }
  });

  it("leaves the chunk's behaviour as it was", () => {
    const [before, after] = [runChunk(plain.code), runChunk(annotated.code)];
    expect(after.seen).toEqual(["hello you", "Library", 1, "legacy", "legacy"]);
    expect(after.seen).toEqual(before.seen);
    expect(Object.keys(after.modern).sort()).toEqual(Object.keys(before.modern).sort());
    after.modern.increase();
    expect(after.modern.count).toBe(2);
  });

  it("composes the source map of the loader before", () => {
    const trace = new TraceMap(annotated.map);
    const lines = annotated.code.split("\n");
    for (const [text, line] of [["hello ${who}", 7], ["++count", 10], ['"library"', 12]] as const) {
      const index = lines.findIndex((candidate) => candidate.includes(text));
      const position = originalPositionFor(trace, { line: index + 1, column: lines[index]!.indexOf(text) });
      expect([text, position.line, position.source]).toEqual([text, line, expect.stringMatching(/modern\.ts$/)]);
    }
  });

  it("names the share key after the module", () => {
    const { code } = buildFixture({ bundler, options: { shareKey: "lib/[path][name]", context: fixtureModule("..") } });
    expect(code).toContain('[condition="treeShake.lib/annotate/modern.greet"]');
    expect(code).toContain('[condition="treeShake.lib/annotate/legacy.unused"]');
  });

  it("annotates only the entries that it is given", () => {
    const { code } = buildFixture({ bundler, options: { entries: { [fixtureModule("legacy.cjs")]: ["a.js", "b"] } } });
    expect(code).toContain('[condition="treeShake.a%2Ejs.legacyName"]');
    expect(code).not.toContain("greet\"]");
  });

  it("lets the bundler keep what it made", () => {
    expect(annotated.cacheable).toBe(true);
  });

  it("does the same in a worker thread", () => {
    const threaded = buildFixture({ bundler, options: { shareKey: "lib/[name]", context: fixtureModule("..") }, inThread: true });
    expect([threaded.errors, threaded.warnings]).toEqual([[], []]);
    expect(threaded.code).toBe(buildFixture({ bundler, options: { shareKey: "lib/[name]", context: fixtureModule("..") } }).code);
    expect(threaded.code).toContain('[condition="treeShake.lib/modern.greet"]');
  });

  it("reports from a worker thread what does not parse, with its place", () => {
    const { errors } = buildFixture({ bundler, options: { shareKey: "lib" }, entry: "./broken.js", inThread: true });
    expect(errors.join("\n")).toContain("[fedshake] broken.js (2:23): the module does not parse");
  });

  it("says once what is missing without the plugin", () => {
    const { errors, warnings } = buildFixture({ bundler, options: { shareKey: "lib" }, hasPlugin: false });
    expect(errors).toEqual([]);
    expect(warnings).toEqual([expect.stringMatching(/\[fedshake\].*no report is written.*Add `new FedshakePlugin\(\)`/s)]);
  });

  it("says nothing when the plugin passes the entries", () => {
    const { warnings } = buildFixture({ bundler, options: { entries: {} }, hasPlugin: false });
    expect(warnings).toEqual([]);
  });

  it("reports a module that does not parse with its place", () => {
    const { errors } = buildFixture({ bundler, options: { shareKey: "lib" }, entry: "./broken.js" });
    expect(errors.join("\n")).toMatch(/\[fedshake\] broken\.js \(2:23\): the module does not parse: Unexpected token\./);
    expect(errors.join("\n")).toContain("> 2 | export const broken = ;");
  });

  it.each([
    [{ shareKeys: "lib" }, /unknown property 'shareKeys'[^]*Did you mean "shareKey"\?/],
    [{}, /shareKey[^]*entries/],
    [{ shareKey: [] }, /options\.shareKey/],
  ])("rejects the options %j", (options, message) => {
    expect(buildFixture({ bundler, options }).errors.join("\n")).toMatch(message);
  });
});
