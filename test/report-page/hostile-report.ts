import type { ChunkReport, CutReport, Sizes } from "../../src/report-page";

/** Ends the script element, were it not escaped, and runs code. */
export const HOSTILE = `</script><script>document.title = "taken"</script><img src=x onerror='document.title = "taken"'><!--<script>\u2028`;

const sizes = (raw: number): Sizes => ({ raw, minified: raw / 2, gzip: raw / 4, brotli: raw / 5 });

const icons: ChunkReport = {
  file: "icons.1.js",
  fileAfter: "icons.2.js",
  shareKeys: [HOSTILE],
  before: sizes(40_000),
  after: sizes(10_000),
  modules: [
    { name: `./node_modules/icons/${HOSTILE}.js`, before: 30_000, after: 0, why: [], keptWhole: null },
    { name: "./node_modules/__proto__/index.js", before: 5_000, after: 5_000, why: [{ shareKey: HOSTILE, uses: HOSTILE }], keptWhole: HOSTILE },
    { name: "./src/constructor.js", before: 5_000, after: 5_000, why: [], keptWhole: null },
  ],
};

const kit: ChunkReport = {
  file: "kit.js",
  fileAfter: "kit.js",
  shareKeys: ["kit"],
  before: sizes(60_000),
  after: sizes(15_000),
  modules: [
    { name: "../node_modules/kit/index.js", before: 20_000, after: 5_000, why: [{ shareKey: "kit", uses: "button" }], keptWhole: null },
    { name: "../node_modules/kit/button.js", before: 10_000, after: 10_000, why: [{ module: "../node_modules/kit/index.js", uses: "button" }, { shareKey: "kit", uses: "button" }], keptWhole: null },
    { name: "../node_modules/kit/table.js", before: 30_000, after: 0, why: [], keptWhole: null },
  ],
};

/** Two apps with names of every kind. */
export const hostileReport: CutReport = {
  version: 1,
  apps: [
    { name: "shop", chunks: [icons, kit] },
    { name: HOSTILE, chunks: [kit] },
  ],
  libraries: [
    { shareKey: HOSTILE, shareScope: HOSTILE, version: HOSTILE, providedBy: [HOSTILE], exports: [{ name: HOSTILE, state: "unknown", apps: [{ name: HOSTILE, places: [HOSTILE] }], declared: true, libraries: [{ shareKey: HOSTILE, name: HOSTILE }] }], reasons: [HOSTILE] },
    {
      shareKey: "kit",
      shareScope: "default",
      version: "1.0.0",
      providedBy: ["shop"],
      exports: [
        { name: "button", state: "used", apps: [{ name: "shop", places: ["./src/cart.js:3:10"] }], declared: false, libraries: [{ shareKey: "icons", name: "Arrow" }] },
        { name: "table", state: "unused", apps: [], declared: false, libraries: [] },
      ],
      reasons: [],
    },
  ],
};
