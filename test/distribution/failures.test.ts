import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { Analysis } from "../../src/analysis";
import type { BuildManifest, StoredFile } from "../../src/artifacts";
import { cutBuild, verifyBuild } from "../../src/distribution/cut-build";
import { buildFederation } from "../plugin/build-federation";
import { addCompanions, app, copyOutput, moreUsage, optimize, readTree } from "./built-app";

let built: string;

beforeAll(async () => {
  built = join((await buildFederation({ bundler: "webpack", ...app })).folder, "dist");
  addCompanions(built);
});

const readManifest = (dist: string): BuildManifest => JSON.parse(readFileSync(join(dist, ".fedshake/build.json"), "utf8")) as BuildManifest;

function editManifest(dist: string, edit: (manifest: BuildManifest) => void): void {
  const manifest = readManifest(dist);
  edit(manifest);
  writeFileSync(join(dist, ".fedshake/build.json"), JSON.stringify(manifest));
}

/** Puts the text of one chunk in the place of that of another. */
function swapTexts(dist: string): void {
  const [one, other] = readManifest(dist).chunks.map(({ text }) => join(dist, ".fedshake", text.file));
  writeFileSync(one ?? "", readFileSync(other ?? ""));
}

/** Changes a file that the build left, and its length and hash in the manifest with it. */
function editStored(dist: string, choose: (manifest: BuildManifest) => StoredFile | null | undefined, edit: (text: string) => string): void {
  editManifest(dist, (manifest) => {
    const stored = choose(manifest);
    if (!stored) throw new Error("The build left no such file.");
    const file = join(dist, ".fedshake", stored.file);
    const text = edit(brotliDecompressSync(readFileSync(file)).toString());
    writeFileSync(file, brotliCompressSync(text));
    Object.assign(stored, { bytes: Buffer.byteLength(text), sha256: createHash("sha256").update(text).digest("hex") });
  });
}

function editFacts(dist: string, edit: (facts: { modules: object[]; shared: object[]; chunks: object[] }) => void): void {
  editStored(dist, ({ facts }) => facts, (text) => {
    const facts = JSON.parse(text) as Parameters<typeof edit>[0];
    edit(facts);
    return JSON.stringify(facts);
  });
}

const journal = (steps: object): string => JSON.stringify({ put: [], remove: [], state: [], ...steps });

/** Each of these is refused, and nothing is written. */
const refused: Array<[what: string, code: string, damage: (dist: string) => void]> = [
  ["no artifacts", "MISSING_ARTIFACTS", (dist) => rmSync(join(dist, ".fedshake"), { recursive: true })],
  ["a truncated manifest", "INVALID_ARTIFACTS", (dist) => writeFileSync(join(dist, ".fedshake/build.json"), `{ "format": 2, "app":`)],
  ["a manifest of a later format", "INVALID_ARTIFACTS", (dist) => writeFileSync(join(dist, ".fedshake/build.json"), `{ "format": 3 }`)],
  ["a manifest of another shape", "INVALID_ARTIFACTS", (dist) => editManifest(dist, (manifest) => Object.assign(manifest, { chunks: { __proto__: null } }))],
  ["a missing text", "INVALID_ARTIFACTS", (dist) => rmSync(join(dist, ".fedshake", readManifest(dist).chunks[0]?.text.file ?? ""))],
  ["a text that does not unpack", "INVALID_ARTIFACTS", (dist) => writeFileSync(join(dist, ".fedshake", readManifest(dist).chunks[0]?.text.file ?? ""), "no brotli")],
  ["models that are gone", "INVALID_ARTIFACTS", (dist) => readManifest(dist).models.forEach(({ content }) => rmSync(join(dist, ".fedshake", content.file)))],
  ["a text of another build", "INVALID_ARTIFACTS", (dist) => swapTexts(dist)],
  ["a text that claims to be shorter", "INVALID_ARTIFACTS", (dist) => editManifest(dist, ({ chunks }) => Object.assign(chunks[0]?.text ?? {}, { bytes: 10 }))],
  ["a chunk outside of the folder", "OUTPUT_CHANGED", (dist) => editManifest(dist, ({ chunks }) => Object.assign(chunks[0] ?? {}, { name: "../outside.js" }))],
  ["a chunk with an absolute path", "OUTPUT_CHANGED", (dist) => editManifest(dist, ({ chunks }) => Object.assign(chunks[0] ?? {}, { name: "/etc/passwd" }))],
  ["a chunk that was changed", "OUTPUT_CHANGED", (dist) => writeFileSync(join(dist, readManifest(dist).chunks[0]?.name ?? ""), "/* banner */")],
  ["a chunk that is gone", "OUTPUT_CHANGED", (dist) => rmSync(join(dist, readManifest(dist).chunks[0]?.name ?? ""))],
  ["a minimizer that is not known", "MISSING_MINIMIZER", (dist) => editManifest(dist, ({ minimizer }) => Object.assign(minimizer ?? {}, { name: "unknown", label: "OwnPlugin" }))],
  ["a journal that leads out of the folder", "INVALID_ARTIFACTS", (dist) => writeFileSync(join(dist, ".fedshake/journal.json"), JSON.stringify({ put: [], remove: ["../outside.js"], state: [] }))],
  ["a state that leads out of the folder", "INVALID_ARTIFACTS", (dist) => writeFileSync(join(dist, ".fedshake/optimized.json"), JSON.stringify([["../outside.js", { original: null, written: null }]]))],
  ["a journal that removes what the build left", "INVALID_ARTIFACTS", (dist) => writeFileSync(join(dist, ".fedshake/journal.json"), journal({ remove: [".fedshake/build.json"] }))],
  ["a journal that replaces what the build left", "INVALID_ARTIFACTS", (dist) => writeFileSync(join(dist, ".fedshake/journal.json"), journal({ put: [{ name: ".fedshake", staged: "0" }] }))],
  ["facts that are truncated", "INVALID_ARTIFACTS", (dist) => editStored(dist, ({ facts }) => facts, (text) => text.slice(0, 100))],
  ["facts without what modules are", "INVALID_ARTIFACTS", (dist) => editFacts(dist, ({ modules }) => Object.assign(modules[0] ?? {}, { references: null }))],
  ["facts without chunks", "INVALID_ARTIFACTS", (dist) => editFacts(dist, ({ chunks }) => Object.assign(chunks[0] ?? {}, { moduleIds: "all" }))],
  ["facts with an entry that is no module", "INVALID_ARTIFACTS", (dist) => editFacts(dist, ({ shared }) => Object.assign(shared[0] ?? {}, { moduleId: "gone" }))],
  ["a source map that is none", "INVALID_ARTIFACTS", (dist) => editStored(dist, ({ chunks }) => chunks.find(({ map }) => map)?.map, () => `{"version":3}`)],
  ["an edition of ECMAScript that there is not", "INVALID_ARTIFACTS", (dist) => editManifest(dist, ({ minimizer }) => Object.assign(minimizer ?? {}, { ecma: 1e9 }))],
  ["options that the minimizer does not take", "MINIMIZER_FAILED", (dist) => editManifest(dist, ({ minimizer }) => Object.assign(minimizer ?? {}, { options: { unheardOf: true } }))],
  ["a lock that is a folder", "FILE_ACCESS", (dist) => mkdirSync(join(dist, ".fedshake/lock"))],
  ["a truncated state", "INVALID_ARTIFACTS", (dist) => writeFileSync(join(dist, ".fedshake/optimized.json"), "[[")],
];

test.each(refused)("refuses %s with %s, and writes nothing", async (_, code, damage) => {
  const dist = copyOutput(built);
  const outside = join(dirname(dist), "outside.js");
  writeFileSync(outside, "not ours");
  damage(dist);
  const before = readTree(dist);
  await expect(optimize(dist)).rejects.toMatchObject({ name: "FedshakeError", code, message: expect.stringContaining("[fedshake]") });
  expect(readTree(dist)).toEqual(before);
  expect(readFileSync(outside, "utf8")).toBe("not ours");
  expect(readdirSync(dirname(dist)).sort()).toEqual(["dist", "outside.js"]);
});

test("names the chunk for which the minimizer is not there", async () => {
  const dist = copyOutput(built);
  editManifest(dist, ({ minimizer }) => Object.assign(minimizer ?? {}, { name: "unknown", label: "OwnPlugin" }));
  await expect(optimize(dist)).rejects.toMatchObject({ code: "MISSING_MINIMIZER", file: expect.stringContaining(dist) });
});

test("follows no links", async () => {
  const dist = copyOutput(built);
  const outside = join(dirname(dist), "outside");
  mkdirSync(outside);
  const page = readFileSync(join(dist, "index.html"), "utf8");
  writeFileSync(join(outside, "index.html"), page);
  symlinkSync(outside, join(dist, "linked"));
  symlinkSync(join(outside, "index.html"), join(dist, "linked.html"));
  await optimize(dist);
  expect(readFileSync(join(dist, "index.html"), "utf8")).not.toBe(page);
  expect(readFileSync(join(outside, "index.html"), "utf8")).toBe(page);
});

test("refuses artifacts behind a link", async () => {
  const dist = copyOutput(built);
  const [chunk] = readManifest(dist).chunks;
  const file = join(dist, ".fedshake", chunk?.text.file ?? "");
  const outside = join(dirname(dist), "text.br");
  writeFileSync(outside, readFileSync(file));
  rmSync(file);
  symlinkSync(outside, file);
  await expect(optimize(dist)).rejects.toMatchObject({ code: "INVALID_ARTIFACTS" });
});

test("refuses a file that was changed after it had written it, and works again after a build", async () => {
  const dist = copyOutput(built);
  await optimize(dist);
  const page = join(dist, "index.html");
  writeFileSync(page, `${readFileSync(page, "utf8")}<!-- changed -->`);
  const before = readTree(dist);
  await expect(optimize(dist)).rejects.toMatchObject({ code: "OUTPUT_CHANGED", message: expect.stringContaining("index.html") });
  expect(readTree(dist)).toEqual(before);
});

test("is refused beside another run, and takes the place of one that has died", async () => {
  const dist = copyOutput(built);
  const lock = join(dist, ".fedshake/lock");
  const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  try {
    writeFileSync(lock, JSON.stringify({ host: hostname(), pid: other.pid, id: "other" }));
    await expect(optimize(dist)).rejects.toMatchObject({ code: "OUTPUT_LOCKED", message: expect.stringContaining(String(other.pid)) });
  } finally {
    const ended = new Promise((resolve) => other.once("exit", resolve));
    other.kill("SIGKILL");
    await ended;
  }
  expect((await optimize(dist)).apps[0]?.changed).not.toEqual([]);
  expect(existsSync(lock)).toBe(false);
});

test("of two runs at once, one is refused or has nothing to do, and the output is whole", async () => {
  const [dist, alone] = [copyOutput(built), copyOutput(built)];
  await optimize(alone);
  const runs = await Promise.allSettled([optimize(dist), optimize(dist)]);
  expect(runs.filter(({ status }) => status === "rejected")).toHaveLength(1);
  expect(readTree(dist)).toEqual(readTree(alone));
});

test("refuses to replace what it has not written", async () => {
  const dist = copyOutput(built);
  const out = join(dirname(dist), "out");
  mkdirSync(join(out, "app"), { recursive: true });
  writeFileSync(join(out, "app/mine.txt"), "mine");
  await expect(optimize(dist, { out })).rejects.toMatchObject({ code: "FILE_ACCESS" });
  expect(readdirSync(join(out, "app"))).toEqual(["mine.txt"]);
});

test.each([".", "deploy/apps"])("refuses to write copies to %s of a folder that it reads, also in a dry run", async (way) => {
  const dist = copyOutput(built);
  symlinkSync(dist, join(dirname(dist), "linked"));
  for (const dryRun of [false, true]) {
    for (const folder of [dist, join(dirname(dist), "linked")]) {
      await expect(optimize(dist, { out: join(folder, way), dryRun })).rejects.toMatchObject({ code: "INVALID_OPTION" });
    }
  }
  expect(readTree(dist)).toEqual(readTree(built));
});

test("a dry run tells of the copies that would be written, and writes none", async () => {
  const dist = copyOutput(built);
  const out = join(dirname(dist), "out");
  const [planned] = (await optimize(dist, { out, dryRun: true })).apps;
  expect(existsSync(out)).toBe(false);
  const [written] = (await optimize(dist, { out })).apps;
  expect(planned).toMatchObject({ target: written?.target, changed: written?.changed });
  expect(planned?.target).toBe(join(out, "app"));
});

test("clears away what an interrupted run has left among the copies, and refuses a second run beside it", async () => {
  const dist = copyOutput(built);
  const out = join(dirname(dist), "out");
  mkdirSync(join(out, ".fedshake/new-dead/half"), { recursive: true });
  writeFileSync(join(out, ".fedshake/lock"), JSON.stringify({ host: hostname(), pid: process.pid, id: "other" }));
  await expect(optimize(dist, { out })).rejects.toMatchObject({ code: "OUTPUT_LOCKED" });
  rmSync(join(out, ".fedshake/lock"));
  await optimize(dist, { out });
  expect(readdirSync(join(out, ".fedshake"))).toEqual(["copies.json"]);
});

test("of several apps, a chunk that was changed in the last one keeps the first one from being written", async () => {
  const [dist, other] = [copyOutput(built), copyOutput(built)].sort();
  editManifest(other ?? "", (manifest) => Object.assign(manifest, { app: "other" }));
  writeFileSync(join(other ?? "", readManifest(built).chunks[0]?.name ?? ""), "");
  await expect(optimize(dist ?? "", { folders: [dist ?? "", other ?? ""], threads: 1 })).rejects.toMatchObject({ code: "OUTPUT_CHANGED" });
  expect(readTree(dist ?? "")).toEqual(readTree(built));
});

test("refuses two builds of one name for one folder", async () => {
  const [dist, other] = [copyOutput(built), copyOutput(built)];
  await expect(optimize(dist, { folders: [dist, other], out: join(dirname(dist), "out") })).rejects.toMatchObject({ code: "INVALID_ARTIFACTS" });
});

test("a cut that proves wrong is thrown away, although it was minimized meanwhile", async () => {
  const dist = copyOutput(built);
  // beta of esm-kit takes one of cjs-kit: without that, cjs-kit is cut to less than is needed.
  editStored(dist, ({ usage }) => usage, (text) => {
    const report = JSON.parse(text) as { details: Record<string, Array<{ conditional_uses: object }>> };
    for (const libraries of Object.values(report.details)) for (const library of libraries) library.conditional_uses = { always: {}, by_export: {} };
    return JSON.stringify(report);
  });
  const before = readTree(dist);
  const { apps } = await optimize(dist, { usage: [moreUsage] });
  expect(apps[0]?.diagnostics).toEqual([expect.objectContaining({ code: "REWRITE_INVALID", reason: expect.stringContaining('"one"') as string })]);
  expect(apps[0]?.changed).toEqual([]);
  expect(readTree(dist)).toEqual(before);
});

test("an app whose analysis fails stays as it was built, with an error that says so", () => {
  const dist = copyOutput(built);
  jest.spyOn(Analysis.prototype, "plan").mockImplementationOnce(() => {
    throw new TypeError("no such part");
  });
  const { chunks } = cutBuild({ folder: dist, manifest: readManifest(dist), uses: ["all", "all"], explain: false, cacheProject: null });
  expect(chunks).toEqual([]);
  expect(verifyBuild(dist).diagnostics).toEqual([expect.objectContaining({ code: "REWRITE_INVALID", reason: "The build could not be analysed (no such part); nothing was cut." })]);
});
