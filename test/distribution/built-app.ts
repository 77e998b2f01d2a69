import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { optimizeBuilds, type OptimizeOptions, type OptimizeResult } from "../../src/distribution";
import { createReport } from "../../src/usage";
import type { BuildInput } from "../plugin/builder";

const shared = { "esm-kit": { requiredVersion: false }, "cjs-kit": { requiredVersion: false } };

/** An app for Node that uses a part of two libraries: minimized, with content hashes in all names and source maps. */
export const app = {
  files: {
    "index.js": `import("./bootstrap.js");`,
    "bootstrap.js": `import { alpha } from "esm-kit";\nimport { two } from "cjs-kit";\nconsole.log(alpha(), two());`,
  },
  shared,
  configuration: {
    target: "async-node",
    devtool: "source-map",
    optimization: { minimize: true, splitChunks: false },
    output: { publicPath: "", filename: "[name].[contenthash:10].js", chunkFilename: "[contenthash].js" },
  },
} satisfies Partial<BuildInput>;

/** Usage of another app, which takes more of the libraries. */
export const moreUsage = createReport({
  app: "other",
  libraries: [{ shareKey: "esm-kit", shareScope: "default", requiredVersion: null, singleton: false, version: null, provided: new Set(), used: new Set(["beta"]), entryModule: null, moduleType: "unknown" }],
});

/**
 * Adds what stands beside scripts when they are deployed: a page with integrity attributes, a list of the files, and
 * compressed copies.
 */
export function addCompanions(dist: string): void {
  const scripts = listFiles(dist).filter((name) => name.endsWith(".js"));
  const tags = scripts.map((name) => `<script src="/${name}" integrity="sha384-${createHash("sha384").update(readFileSync(join(dist, name))).digest("base64")}"></script>`);
  writeFileSync(join(dist, "index.html"), `<!doctype html>\n<p>Größe</p>\n${tags.join("\n")}\n`);
  writeFileSync(join(dist, "asset-manifest.json"), JSON.stringify({ files: scripts }));
  for (const name of scripts) {
    const content = readFileSync(join(dist, name));
    writeFileSync(join(dist, `${name}.gz`), gzipSync(content));
    writeFileSync(join(dist, `${name}.br`), brotliCompressSync(content));
  }
}

/** A copy of an output in a folder of its own, with `.fedshake`. */
export function copyOutput(dist: string): string {
  const copy = join(realpathSync(mkdtempSync(join(tmpdir(), "fedshake-dist-"))), "dist");
  cpSync(dist, copy, { recursive: true });
  return copy;
}

export function optimize(folder: string, options: Partial<OptimizeOptions> = {}): Promise<OptimizeResult> {
  return optimizeBuilds({ folders: [folder], usage: [], out: null, dryRun: false, minimize: true, explain: false, cacheProject: null, threads: 2, ...options });
}

/** Names of all files but fedshake's own, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((name) => !name.startsWith(".fedshake/"))
    .sort();
}

/** Each file and a digest of its content. */
export function readTree(folder: string): Record<string, string> {
  return Object.fromEntries(listFiles(folder).map((name) => [name, createHash("sha256").update(readFileSync(join(folder, name))).digest("hex")]));
}

/** The text of all scripts. */
export function readScripts(folder: string): string {
  return listFiles(folder)
    .filter((name) => name.endsWith(".js"))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
}
