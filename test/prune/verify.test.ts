import { buildChunkModel, type ChunkModel, type Part } from "../../src/chunk";
import type { FedshakeError } from "../../src/errors";
import { Marker, SideEffects, sweepFile, verifyCut, type FileCut } from "../../src/prune";
import { findNeededCopies, type CopyTest } from "../../src/prune/copies";
import type { CutMode, Uses } from "../../src/types";
import { buildFederation, bundlers, type BuildOutput } from "../plugin/build-federation";

/** `export *` as TypeScript writes it in CommonJS. */
const exportStar = `"use strict";
var __createBinding = (this && this.__createBinding) || function (o, m, k) { Object.defineProperty(o, k, { enumerable: true, get: function () { return m[k]; } }); };
var __exportStar = (this && this.__exportStar) || function (m, exports) {
  for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
};
Object.defineProperty(exports, "__esModule", { value: true });
`;

/** Two libraries, each with its own copy of a helper in its chunk, and three in CommonJS: one has its exports of other modules, and one is another module. */
const files = {
  "index.js": 'import("left"); import("right"); import("plain"); import("many"); import("hop");',
  "node_modules/many/package.json": '{ "name": "many", "version": "1.0.0" }',
  "node_modules/many/index.js": `${exportStar}exports.own = void 0;\n__exportStar(require("./one.js"), exports);\n__exportStar(require("./two.js"), exports);\nexports.own = function () { return "own"; };`,
  "node_modules/many/one.js": 'exports.first = function () { return "first"; };\nexports.own = function () { return "hidden"; };\nexports.default = "no one has it";\nexports.spare = 1;',
  "node_modules/many/two.js": `${exportStar}__exportStar(require("./three.js"), exports);\n__exportStar(require("./index.js"), exports);`,
  "node_modules/many/three.js": 'exports.second = function () { return "second"; };\nexports.third = 3;',
  "node_modules/hop/package.json": '{ "name": "hop", "version": "1.0.0" }',
  "node_modules/hop/index.js": 'module.exports = require("./first-hop.js");\nmodule.exports.extra = function () { return "extra"; };',
  "node_modules/hop/first-hop.js": 'module.exports = require("./second-hop.js");',
  "node_modules/hop/second-hop.js": 'exports.run = function () { return "run"; };\nexports.walk = function () { return "walk"; };',
  "node_modules/helper/package.json": '{ "name": "helper", "version": "1.0.0", "type": "module", "sideEffects": false }',
  "node_modules/helper/index.js": 'export const trim = (text) => text.trim();\nexport const widen = (text) => ` ${text} `;',
  "node_modules/left/package.json": '{ "name": "left", "version": "1.0.0", "type": "module", "sideEffects": false }',
  "node_modules/left/index.js": 'import { trim, widen } from "helper";\nconst MARGIN = 4;\nexport function narrow(text) { return trim(text).slice(MARGIN); }\nexport const wide = (text) => widen(text);\nexport const idle = () => "idle";',
  "node_modules/right/package.json": '{ "name": "right", "version": "1.0.0", "type": "module", "sideEffects": false }',
  "node_modules/right/index.js": 'import { trim } from "helper";\nexport const tidy = (text) => trim(text);\nexport const still = () => "still";',
  "node_modules/plain/package.json": '{ "name": "plain", "version": "1.0.0" }',
  "node_modules/plain/index.js": 'var base = require("./base.js");\nfunction shout(text) { return base.upper(text) + "!"; }\nexports.shout = shout;\nexports.whisper = function whisper(text) { return base.lower(text); };\nexports.both = function both(text) { var run = exports.shout; return run(text); };',
  "node_modules/plain/base.js": 'exports.upper = function (text) { return text.toUpperCase(); };\nexports.lower = function (text) { return text.toLowerCase(); };',
};
const used: Record<string, Uses> = { left: new Set(["narrow"]), right: new Set(["tidy"]), plain: new Set(["both"]), many: new Set(["own", "first", "second"]), hop: new Set(["run", "extra"]) };

interface Sabotage {
  uses?: Record<string, Uses>;
  /** What the check is told is used; default: what was marked. */
  rooted?: Record<string, Uses>;
  cut?: CutMode;
  unmark?: (part: Part) => boolean;
  copies?: (needed: CopyTest) => CopyTest;
  tamper?: (cuts: FileCut[]) => void;
}

const builds = bundlers.flatMap((bundler) => (["development", "production"] as const).map((mode) => ({ bundler, mode })));

describe.each(builds)("$bundler, $mode: a cut", ({ bundler, mode }) => {
  let build: BuildOutput;
  beforeAll(async () => {
    build = await buildFederation({
      bundler, mode, files,
      shared: { left: {}, right: {}, plain: {}, many: {}, hop: {} },
      fedshake: { report: false },
      configuration: { resolve: { modules: ["node_modules"] } },
    });
    expect(build.errors).toEqual([]);
  });

  const readChunks = (): ChunkModel => buildChunkModel(build.facts, Array.from(build.assets, ([name, text]) => ({ name, text })));

  function check({ uses = used, rooted = uses, cut = "remove", unmark, copies = (needed) => needed, tamper }: Sabotage, model = readChunks()): FedshakeError | null {
    const { shared } = model.facts;
    const marker = new Marker(model, new SideEffects(model));
    for (const { shareKey, moduleId } of shared) marker.mark(moduleId, uses[shareKey]!);
    if (unmark) for (const part of partsOf(model)) if (part.stamp === marker.stamp && unmark(part)) part.stamp = 0;
    const isCopyNeeded = copies(findNeededCopies(model, marker.stamp));
    const entryKeys = new Map(shared.map(({ shareKey, moduleId }) => [moduleId, shareKey]));
    const cuts = model.files.map((file) => sweepFile(model, file, { stamp: marker.stamp, cut, isCopyNeeded, entryKeys, pureImports: null }));
    tamper?.(cuts);
    return verifyCut(model, cuts, marker.stamp, shared.map((entry) => ({ entry, uses: rooted[entry.shareKey]! })));
  }

  const partsOf = (model: ChunkModel): Part[] => [...model.facts.modules.keys()].flatMap((id) => model.peek(id).flatMap(({ parts }) => parts));
  const nameOf = (id: string): string => build.facts.modules.get(id)?.name ?? "";
  const textOf = ({ module, start, end }: Part): string => module.text.slice(start, end);

  test("that is right is let through", () => {
    for (const cut of ["remove", "null", "throw"] as const) expect(check({ cut })).toBeNull();
    expect(check({ uses: { left: new Set(), right: new Set(), plain: new Set(), many: new Set(), hop: new Set() } })).toBeNull();
    expect(check({ uses: { left: "all", right: "all", plain: "all", many: "all", hop: "all" } })).toBeNull();
  });

  test("that takes away any one part which the used exports need is refused", () => {
    const model = readChunks();
    check({}, model);
    const stamp = Math.max(...partsOf(model).map((part) => part.stamp));
    const live = partsOf(model).filter((part) => part.stamp === stamp && (part.exports.length > 0 || !part.effect));
    const named = live.filter(({ exports }) => !exports.includes("__esModule"));
    expect(named.length).toBeGreaterThan(8);
    for (const { module, start } of named) {
      const problem = check({ unmark: (part) => part.module.id === module.id && part.start === start });
      const part = named.find((other) => other.module === module && other.start === start)!;
      expect([textOf(part), problem?.code]).toEqual([textOf(part), "REWRITE_INVALID"]);
    }
  });

  test("that was marked for less than is used is refused, whatever cut exports become", () => {
    for (const cut of ["remove", "null", "throw"] as const) {
      const more = { ...used, left: new Set(["narrow", "idle"]) };
      expect(check({ cut, rooted: more })?.message).toMatch(/lost its export "idle", which is used of "left"/);
      const plain = { ...used, plain: new Set(["both", "whisper"]) };
      expect(check({ cut, rooted: plain })?.message).toMatch(/lost its export "whisper", which is used of "plain"/);
      expect(check({ cut, rooted: { ...used, right: "all" } })?.message).toMatch(/lost its export "still"/);
      expect(check({ cut, rooted: { ...used, plain: new Set(["default"]) } })?.message).toMatch(/lost its export "shout"|lost its export "whisper"/);
      expect(check({ cut, rooted: { ...used, many: new Set(["own", "first", "second", "third"]) } })?.message).toMatch(/lost its export "third", which is used of "many"/);
      expect(check({ cut, rooted: { ...used, many: "all" } })?.message).toMatch(/lost its export "(?:own|spare|third)", which is used of "many"/);
      expect(check({ cut, rooted: { ...used, many: new Set(["default"]) } })?.message).toMatch(/lost its export "default", which is used of "many"/);
      expect(check({ cut, rooted: { ...used, hop: new Set(["walk"]) } })?.message).toMatch(/lost its export "walk", which is used of "hop"/);
    }
  });

  test("that takes a module from what requires it is refused", () => {
    const base = (id: string): boolean => /plain\/base\.js$/.test(nameOf(id));
    const problem = check({ copies: (needed) => (file, id) => needed(file, id) && !base(id) });
    expect(problem?.message).toMatch(/the module "[^"]*plain\/index\.js" requires the module "[^"]*", which was cut\./);
  });

  test("that takes the entry of a library is refused", () => {
    const { moduleId } = build.facts.shared.find(({ shareKey }) => shareKey === "right")!;
    expect(check({ copies: (needed) => (file, id) => needed(file, id) && id !== moduleId })?.message).toContain('the entry module of "right" was cut');
  });

  if (mode === "development") {
    test("that takes one chunk's copy of a module, for which another chunk has one, is refused only where it is needed", () => {
      const holders = build.facts.chunks.filter(({ moduleIds }) => moduleIds.some((id) => /helper\/index\.js$/.test(nameOf(id)) && build.facts.modules.get(id)!.shared));
      expect(holders).toHaveLength(2);
      for (const { files: [holder] } of holders) {
        const without = (needed: CopyTest): CopyTest => (file, id) => needed(file, id) && !(file === holder && /helper\/index\.js$/.test(nameOf(id)));
        const problem = check({ copies: without });
        expect(problem?.message).toMatch(/requires the module "[^"]*helper\/index\.js", which was cut\./);
        expect(problem?.file).toBe(holder);
      }
      const leftAlone = { ...used, right: new Set(["still"]) };
      expect(check({ uses: leftAlone })).toBeNull();
      const { moduleId } = build.facts.shared.find(({ shareKey }) => shareKey === "right")!;
      const right = build.facts.chunks.find(({ moduleIds }) => moduleIds.includes(moduleId))!.files[0]!;
      expect(check({ uses: leftAlone, tamper: (cuts) => {
        const cut = cuts.find(({ file }) => file.name === right)!;
        expect(cut.kept.map(({ entry }) => nameOf(entry.id)).filter((name) => /helper\//.test(name))).toEqual([]);
      } })).toBeNull();
    });
  }

  test("that leaves a marker is refused", () => {
    const isMarker = (cut: FileCut, { start, end }: { start: number; end: number }): boolean => /^\/\* @common:endif \*\/$/.test(cut.file.text.slice(start, end));
    let left = 0;
    const problem = check({
      tamper: (cuts) => {
        for (const cut of cuts) {
          for (const entry of cut.kept) {
            const edits = entry.edits.filter((edit) => !isMarker(cut, edit));
            left += entry.edits.length - edits.length;
            entry.edits = edits;
          }
        }
      },
    });
    expect(left).toBeGreaterThan(0);
    expect(problem?.message).toMatch(/has a marker left/);
  });

  test("whose edits do not fit is refused", () => {
    const tampered = (change: (cut: FileCut) => void): string | undefined =>
      check({ tamper: (cuts) => change(cuts.find(({ kept }) => kept.some(({ entry, edits }) => edits.length > 0 && /plain\/index\.js/.test(nameOf(entry.id))))!) })?.reason;
    const edited = (cut: FileCut) => cut.kept.find(({ edits }) => edits.length > 0)!;
    expect(tampered((cut) => edited(cut).edits.push({ ...edited(cut).edits[0]! }))).toContain("its edits overlap");
    expect(tampered((cut) => edited(cut).edits.unshift({ start: edited(cut).entry.start - 1, end: edited(cut).entry.start, text: "" }))).toContain("its edits overlap");
    expect(tampered((cut) => edited(cut).edits.push({ start: edited(cut).entry.end - 1, end: edited(cut).entry.end, text: "" }))).toContain("does not parse");
    expect(tampered((cut) => cut.tableEdits.push({ start: cut.file.text.length, end: cut.file.text.length, text: "}" }))).toContain("its table of modules does not parse");
    expect(tampered((cut) => cut.kept.splice(cut.kept.indexOf(edited(cut)), 1))).toContain("does not hold exactly the modules");
  });
});
