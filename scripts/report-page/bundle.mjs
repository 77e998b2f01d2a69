import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const client = fileURLToPath(new URL("../../src/report-page/client/", import.meta.url));

/** Packages whose code goes into the page, which has to name their authors. */
const bundled = ["d3-hierarchy", "preact"];

/**
 * Bundles the page of reports: one file that loads nothing. Its security policy runs no script but its own.
 *
 * @returns {Promise<string>} HTML, with a place for the report.
 */
export async function bundleReportPage() {
  const [script, style] = await Promise.all([bundle("index.tsx"), bundle("styles.css")]);
  const parts = { script: `\n${licenses()}\n${script}`, style };
  let page = readFileSync(`${client}page.html`, "utf8");
  for (const [name, text] of Object.entries(parts)) {
    if (/<\/(?:script|style)|<!--/i.test(text)) throw new Error(`The page's ${name} would end its element.`);
    const hash = `sha256-${createHash("sha256").update(text).digest("base64")}`;
    page = page.replace(`<!-- ${name} hash -->`, () => hash).replace(`<!-- ${name} -->`, () => text);
  }
  return page;
}

async function bundle(entry) {
  const { outputFiles } = await build({
    entryPoints: [client + entry],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: ["chrome111", "firefox113", "safari16.4"],
    jsx: "automatic",
    jsxImportSource: "preact",
    charset: "utf8",
    legalComments: "none",
    logLevel: "error",
  });
  return outputFiles[0].text;
}

function licenses() {
  const { resolve } = createRequire(import.meta.url);
  const texts = bundled.map((name) => {
    const root = resolve(name).replace(new RegExp(`(node_modules/${name}/).*`), "$1");
    return `${name}\n\n${readFileSync(`${root}LICENSE`, "utf8").trim()}`;
  });
  return `/*!\nThis page contains:\n\n${texts.join("\n\n")}\n*/`;
}
