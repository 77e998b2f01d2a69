import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { Analysis } from "../../src/analysis";
import type { BuildManifest } from "../../src/artifacts";
import { cutBuild } from "../../src/distribution/cut-build";
import { buildFederation } from "../plugin/build-federation";
import { addCompanions, app, copyOutput, optimize, readTree } from "./built-app";

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

/** Each of these is refused, and nothing is written. */
const refused: Array<[what: string, code: string, damage: (dist: string) => void]> = [
  ["no artifacts", "MISSING_ARTIFACTS", (dist) => rmSync(join(dist, ".fedshake"), { recursive: true })],
  ["a truncated manifest", "INVALID_ARTIFACTS", (dist) => writeFileSync(join(dist, ".fedshake/build.json"), `{ "format": 1, "app":`)],
  ["a manifest of a later format", "INVALID_ARTIFACTS", (dist) => writeFileSync(join(dist, ".fedshake/build.json"), `{ "format": 2 }`)],
  ["a manifest of another shape", "INVALID_ARTIFACTS", (dist) => editManifest(dist, (manifest) => Object.assign(manifest, { chunks: { __proto__: null } }))],
  ["a missing text", "INVALID_ARTIFACTS", (dist) => rmSync(join(dist, ".fedshake", readManifest(dist).chunks[0]?.text.file ?? ""))],
  ["a text that does not unpack", "INVALID_ARTIFACTS", (dist) => writeFileSync(join(dist, ".fedshake", readManifest(dist).chunks[0]?.text.file ?? ""), "no brotli")],
  ["a text of another build", "INVALID_ARTIFACTS", (dist) => swapTexts(dist)],
  ["a text that claims to be shorter", "INVALID_ARTIFACTS", (dist) => editManifest(dist, ({ chunks }) => Object.assign(chunks[0]?.text ?? {}, { bytes: 10 }))],
  ["a chunk outside of the folder", "OUTPUT_CHANGED", (dist) => editManifest(dist, ({ chunks }) => Object.assign(chunks[0] ?? {}, { name: "../outside.js" }))],
  ["a chunk with an absolute path", "OUTPUT_CHANGED", (dist) => editManifest(dist, ({ chunks }) => Object.assign(chunks[0] ?? {}, { name: "/etc/passwd" }))],
  ["a chunk that was changed", "OUTPUT_CHANGED", (dist) => writeFileSync(join(dist, readManifest(dist).chunks[0]?.name ?? ""), "/* banner */")],
  ["a chunk that is gone", "OUTPUT_CHANGED", (dist) => rmSync(join(dist, readManifest(dist).chunks[0]?.name ?? ""))],
  ["a minimizer that is not known", "MISSING_MINIMIZER", (dist) => editManifest(dist, ({ minimizer }) => Object.assign(minimizer ?? {}, { name: "unknown", label: "OwnPlugin" }))],
  ["a journal that leads out of the folder", "INVALID_ARTIFACTS", (dist) => writeFileSync(join(dist, ".fedshake/journal.json"), JSON.stringify({ put: [], remove: ["../outside.js"], state: [] }))],
  ["a state that leads out of the folder", "INVALID_ARTIFACTS", (dist) => writeFileSync(join(dist, ".fedshake/optimized.json"), JSON.stringify([["../outside.js", { original: null, written: null }]]))],
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

test("refuses two builds of one name for one folder", async () => {
  const [dist, other] = [copyOutput(built), copyOutput(built)];
  await expect(optimize(dist, { folders: [dist, other], out: join(dirname(dist), "out") })).rejects.toMatchObject({ code: "INVALID_ARTIFACTS" });
});

test("an app whose analysis fails stays as it was built, with an error that says so", () => {
  const dist = copyOutput(built);
  jest.spyOn(Analysis.prototype, "cut").mockImplementationOnce(() => {
    throw new TypeError("no such part");
  });
  const { chunks, diagnostics } = cutBuild({ folder: dist, uses: ["all", "all"], mode: "remove", explain: false, cacheProject: null });
  expect(chunks).toEqual([]);
  expect(diagnostics).toEqual([expect.objectContaining({ code: "REWRITE_INVALID", reason: "The build could not be analysed (no such part); nothing was cut." })]);
});
