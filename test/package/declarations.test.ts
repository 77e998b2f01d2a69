import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LoaderDefinitionFunction as RspackLoader } from "@rspack/core";
import ts from "typescript";
import type { LoaderDefinitionFunction as WebpackLoader } from "webpack";
import annotateLoader from "../../loaders/annotate";
import packageJson from "../../package.json";

const root = join(__dirname, "../..");
const paths = Object.keys(packageJson.exports).filter((path) => !path.endsWith(".json"));

/** A project that has the package and nothing else: no bundler, none of its dependencies' types. */
let project: string;

beforeAll(() => {
  project = realpathSync(mkdtempSync(join(tmpdir(), "fedshake-types-")));
  const installed = join(project, "node_modules/fedshake");
  mkdirSync(installed, { recursive: true });
  cpSync(join(root, "package.json"), join(installed, "package.json"));
  cpSync(join(root, "dist"), join(installed, "dist"), { recursive: true, filter: (path) => !/\.(?:mjs|cjs|html)$/.test(path) });
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

/** Messages of the compiler about a file that imports all entry points, and about the declarations that it reads. */
function checkTypes(name: string, statements: (path: string, index: number) => string, options: ts.CompilerOptions): string[] {
  const file = join(project, name);
  writeFileSync(file, paths.map((path, index) => statements(path.replace(/^\./, packageJson.name), index)).join("\n"));
  const program = ts.createProgram([file], { strict: true, exactOptionalPropertyTypes: true, noEmit: true, skipLibCheck: false, types: [], target: ts.ScriptTarget.ES2022, ...options });
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

const importAll = (path: string, index: number): string => `import * as entry${index} from "${path}";\nexport { entry${index} };`;
const requireAll = (path: string, index: number): string => `import entry${index} = require("${path}");\nexport const loaded${index} = entry${index};`;

test.each([
  ["an ES module in Node's resolution", "esm.mts", importAll, { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 }],
  ["CommonJS in Node's resolution", "commonjs.cts", requireAll, { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 }],
  ["a bundler's resolution", "bundled.ts", importAll, { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
])("the declarations stand alone, for %s", (_, name, statements, options) => {
  expect(checkTypes(name, statements, options)).toEqual([]);
});

test("the loader is one for webpack and for Rspack", () => {
  const forWebpack: WebpackLoader = annotateLoader;
  const forRspack: RspackLoader = annotateLoader;
  expect(forWebpack).toBe(forRspack);
});
