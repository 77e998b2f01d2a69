import type { ChunkReport } from "../../src/report-page";
import { buildTree } from "../../src/report-page/client/tree";

const sizes = { raw: 2, minified: 1, gzip: 1, brotli: 1 };
const chunk = (file: string, ...shareKeys: string[]): ChunkReport => ({ file, fileAfter: file, shareKeys, before: sizes, after: sizes, modules: [] });

test("chunks are named by their libraries, and by their files where an app has several of one library", () => {
  const chunks = [chunk("1.js", "kit"), chunk("2.js", "icons", "kit"), chunk("3.js", "icons"), chunk("4.js", "icons"), chunk("5.js")];
  const tree = buildTree({ version: 1, apps: [{ name: "shop", chunks }, { name: "cart", chunks: [chunk("1.js", "icons")] }], libraries: [] }, "raw");
  const names = tree.children.map(({ name, children }) => [name, children.map((node) => node.name)]);
  expect(names).toEqual([
    ["shop", ["kit", "icons, kit", "icons in 3.js", "icons in 4.js", "5.js"]],
    ["cart", ["icons"]],
  ]);
});
