import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import ts from "typescript";

const root = join(__dirname, "..");

/**
 * What each layer may import: other layers, and packages besides Node's own modules. `types` and `errors` (the error
 * class and what its messages need) are open to all layers but `types`; files of a layer may import each other.
 */
const LAYERS: Record<string, { layers: string[]; packages: string[]; typesOnly?: string[] }> = {
  types: { layers: [], packages: [] },
  errors: { layers: [], packages: ["fastest-levenshtein", "jsonc-parser"] },
  markers: { layers: [], packages: [] },
  usage: { layers: [], packages: ["ajv", "semver"] },
  options: { layers: [], packages: ["schema-utils"] },
  annotate: { layers: ["markers"], packages: ["@babel/*", "@jridgewell/remapping", "magic-string"] },
  chunk: { layers: [], packages: ["acorn"] },
  prune: { layers: ["chunk", "markers"], packages: ["acorn", "magic-string"] },
  // `fedshake/markers`: the language, composed with the half of the pruner that finds dead code.
  optimize: { layers: ["markers", "chunk", "prune"], packages: ["acorn", "acorn-jsx", "magic-string"] },
  report: { layers: [], packages: [] },
  // The page runs in a browser; `client` is bundled into it when the package is built.
  "report-page": { layers: ["usage", "prune"], packages: ["d3-hierarchy", "preact"] },
  // Facts and texts of a build in, edits out: in the build's own thread, and after the builds.
  analysis: { layers: ["chunk", "prune", "report"], packages: [] },
  // What a build leaves for `fedshake optimize`.
  artifacts: { layers: [], packages: ["ajv"] },
  init: { layers: ["annotate"], packages: ["@babel/*", "magic-string"] },
  "content-cache": { layers: [], packages: [] },
  "built-file": { layers: [], packages: [] },
  "cache-folder": { layers: [], packages: ["find-cache-dir"] },
  "model-store": { layers: ["built-file", "cache-folder", "chunk", "content-cache"], packages: [] },
  "exports-cache": { layers: ["annotate", "content-cache"], packages: [] },
  plugin: {
    layers: ["analysis", "artifacts", "built-file", "cache-folder", "content-cache", "exports-cache", "markers", "model-store", "usage", "options", "annotate", "chunk", "prune", "report"],
    packages: ["@babel/*", "acorn", "es-module-lexer", "semver"],
    typesOnly: ["webpack", "@rspack/core"],
  },
  loaders: {
    layers: ["annotate", "exports-cache", "options", "markers"],
    packages: ["loader-utils", "schema-utils"],
    typesOnly: ["webpack", "@rspack/core"],
  },
  "babel-plugin": {
    layers: ["annotate", "options", "markers", "shared-modules"],
    packages: ["@babel/*"],
    typesOnly: ["@jridgewell/remapping"],
  },
  // What markers do is decided in one place, `optimize`; here it is done to a tree of Babel's.
  "babel-plugin-markers": { layers: ["markers", "optimize", "options"], packages: ["@babel/*"] },
  // Tests run against libraries that are cut to the merged usage, so that here a host has to decide what that leaves.
  "jest-transform": {
    layers: ["usage", "options", "shared-modules"],
    packages: ["@babel/*", "@jridgewell/remapping", "magic-string"],
  },
  "shared-modules": { layers: ["annotate"], packages: ["enhanced-resolve"] },
  // Finished builds in, deployable ones out.
  distribution: {
    layers: ["analysis", "artifacts", "built-file", "cache-folder", "content-cache", "model-store", "prune", "report", "report-page", "usage"],
    packages: ["@jridgewell/remapping", "@jridgewell/sourcemap-codec", "ajv", "jest-worker"],
  },
  cli: { layers: ["distribution", "usage", "optimize", "prune", "report", "report-page", "options", "init"], packages: ["commander", "diff", "picocolors"] },
  index: { layers: ["plugin", "usage", "options"], packages: [] },
};

/** Files at the top of `src` that belong to a layer of another name. */
const LAYER_OF_FILE: Record<string, string> = { "code-frame": "errors", "find-json-error": "errors", "did-you-mean": "errors", "cut-message": "errors", "nested-too-deep": "errors", "file-filter": "babel-plugin" };

interface Import {
  file: string;
  specifier: string;
  isTypeOnly: boolean;
}

const imports = [...sourceFiles("src"), ...sourceFiles("loaders")].flatMap(collectImports);

test("finds the sources and their imports", () => {
  expect(imports).toContainEqual({ file: "src/errors.ts", specifier: "./types", isTypeOnly: true });
  expect(imports).toContainEqual({ file: "src/cli/merge.ts", specifier: "../usage", isTypeOnly: false });
});

test("every source belongs to a layer", () => {
  const files = new Set(imports.map(({ file }) => file));
  expect([...files].filter((file) => !Object.hasOwn(LAYERS, layerOf(file)))).toEqual([]);
});

test("layers import only what the table allows", () => {
  expect(imports.filter((statement) => !isAllowed(statement)).map(printImport)).toEqual([]);
});

test.each([
  [{ file: "src/annotate/a.ts", specifier: "../prune", isTypeOnly: false }, false],
  [{ file: "src/annotate/a.ts", specifier: "../prune/model", isTypeOnly: true }, false],
  [{ file: "src/usage/a.ts", specifier: "../annotate", isTypeOnly: false }, false],
  [{ file: "src/usage/a.ts", specifier: "node:fs", isTypeOnly: false }, false],
  [{ file: "src/usage/a.ts", specifier: "../types", isTypeOnly: true }, true],
  [{ file: "src/plugin/a.ts", specifier: "webpack", isTypeOnly: false }, false],
  [{ file: "src/plugin/a.ts", specifier: "webpack", isTypeOnly: true }, true],
  [{ file: "src/plugin/a.ts", specifier: "webpack/lib/Compilation", isTypeOnly: false }, false],
  [{ file: "src/cli/a.ts", specifier: "../plugin", isTypeOnly: true }, false],
  [{ file: "loaders/a.ts", specifier: "../src/plugin", isTypeOnly: false }, false],
  [{ file: "loaders/a.ts", specifier: "../src/annotate", isTypeOnly: false }, true],
  [{ file: "src/plugin/a.ts", specifier: "../utils", isTypeOnly: false }, false],
])("judges %j", (statement, expected) => {
  expect(isAllowed(statement)).toBe(expected);
});

/** Layers that tell the package's version. */
const PRINTS_VERSION = new Set(["cli", "distribution", "jest-transform"]);

/** Layers whose core works on plain data: no file system, no process. */
const HOST_FREE = new Set(["types", "errors", "markers", "usage", "options", "annotate", "chunk", "prune", "optimize", "report", "report-page", "analysis", "init"]);

function isAllowed({ file, specifier, isTypeOnly }: Import): boolean {
  const layer = layerOf(file);
  const rules = Object.hasOwn(LAYERS, layer) ? LAYERS[layer] : undefined;
  if (!rules) return false;
  if (specifier.startsWith(".")) {
    const target = posix.normalize(posix.join(posix.dirname(file), specifier));
    if (target === "package.json") return PRINTS_VERSION.has(layer);
    const imported = layerOf(target);
    if (imported === layer || imported === "types") return true;
    return (imported === "errors" && layer !== "types") || rules.layers.includes(imported);
  }
  if (specifier.startsWith("node:")) return !HOST_FREE.has(layer);
  const name = specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
  const matches = (pattern: string) => pattern === name || (pattern.endsWith("/*") && name.startsWith(pattern.slice(0, -1)));
  return rules.packages.some(matches) || (isTypeOnly && (rules.typesOnly ?? []).some(matches));
}

/** `src/usage/merge.ts` → `usage`; `src/errors.ts` → `errors`; `loaders/annotate.ts` → `loaders`. */
function layerOf(file: string): string {
  const [top = "", second = ""] = file.split("/");
  if (top !== "src") return top;
  const name = second.replace(/\.ts$/, "");
  return LAYER_OF_FILE[name] ?? name;
}

function collectImports(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, isTypeOnly: boolean) => {
    if (specifier && ts.isStringLiteral(specifier)) found.push({ file, specifier: specifier.text, isTypeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnlyImport(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, isTypeOnlyExport(node));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && isRequireOrImport(node.expression)) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnlyImport({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = importClause.namedBindings;
  return !importClause.name && !!bindings && ts.isNamedImports(bindings) && bindings.elements.every(({ isTypeOnly }) => isTypeOnly);
}

function isTypeOnlyExport({ isTypeOnly, exportClause }: ts.ExportDeclaration): boolean {
  return isTypeOnly || (!!exportClause && ts.isNamedExports(exportClause) && exportClause.elements.every((element) => element.isTypeOnly));
}

function isRequireOrImport(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === "require");
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

function printImport({ file, specifier, isTypeOnly }: Import): string {
  return `${file} imports ${isTypeOnly ? "type " : ""}"${specifier}"`;
}
