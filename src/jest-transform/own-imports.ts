import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { types as t } from "@babel/core";
import type { Uses } from "../types";
import { parseOutput } from "./parse-output";

const SCRIPT = /\.(?:[cm]?[jt]s|[jt]sx)$/;
const DECLARATION = /\.d\.[cm]?ts$/;

/**
 * Finds what the modules of a library take of one of its own ES modules by `import`: they share its bindings with all
 * others, and may read them while the module still waits for them to run. `"all"` where that cannot be told.
 *
 * @param home start of the paths of the library's code; its package's folder where it ends with a separator
 */
export function findOwnImports(file: string, home: string): Uses {
  const taken = new Set<string>();
  const packageName = readPackageName(home);
  for (const path of home.endsWith(sep) ? listScripts(home) : [file]) {
    const names = namesTaken(path, (specifier) => mayBe(specifier, path, file, packageName));
    if (names === "all") return "all";
    for (const name of names) taken.add(name);
  }
  return taken;
}

function listScripts(folder: string): string[] {
  let entries: string[];
  try {
    entries = readdirSync(folder, { recursive: true, encoding: "utf8" });
  } catch {
    return [];
  }
  return entries.filter((path) => SCRIPT.test(path) && !DECLARATION.test(path) && !path.split(sep).includes("node_modules")).map((path) => join(folder, path));
}

function readPackageName(home: string): string | null {
  try {
    const { name } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as Record<string, unknown>;
    return typeof name === "string" ? name : null;
  } catch {
    return null;
  }
}

function namesTaken(path: string, isFile: (specifier: string) => boolean): Uses {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return new Set();
  }
  // Parsing is dear: whatever stands between quotes may be a specifier.
  const written = text.match(/(?<=["'`])[.#@\w][^"'`\n]*(?=["'`])/g) ?? [];
  if (!/\b(?:import|export)\b/.test(text) || !written.some(isFile)) return new Set();
  try {
    return namesOf(parseOutput(text, path), isFile);
  } catch {
    return "all";
  }
}

function namesOf(program: t.Program, isFile: (specifier: string) => boolean): Uses {
  const names = new Set<string>();
  for (const statement of program.body) {
    if (t.isExportAllDeclaration(statement) && isFile(statement.source.value)) return "all";
    const source = t.isImportDeclaration(statement) || t.isExportNamedDeclaration(statement) ? statement.source : null;
    if (!source || !isFile(source.value)) continue;
    for (const specifier of (statement as t.ImportDeclaration | t.ExportNamedDeclaration).specifiers) {
      if (t.isImportDefaultSpecifier(specifier)) names.add("default");
      else if (t.isImportSpecifier(specifier)) names.add(t.isIdentifier(specifier.imported) ? specifier.imported.name : specifier.imported.value);
      else if (t.isExportSpecifier(specifier)) names.add(specifier.local.name);
      else return "all";
    }
  }
  let isWhole = false;
  t.traverseFast(program, (node) => {
    const isCalled = t.isCallExpression(node) && t.isImport(node.callee);
    const request = isCalled ? node.arguments[0] : t.isImportExpression(node) ? node.source : null;
    const text = t.isStringLiteral(request) ? request.value : t.isTemplateLiteral(request) ? request.quasis[0]?.value.cooked : undefined;
    if (text != null && isFile(text)) isWhole = true;
  });
  return isWhole ? "all" : names;
}

/** Whether a specifier may stand for the file: by its path, with or without extension, by its folder, or by the package's own name. */
function mayBe(specifier: string, from: string, file: string, packageName: string | null): boolean {
  if (/^\.\.?(?:\/|$)/.test(specifier)) {
    const path = resolve(dirname(from), specifier.replace(/[?#].*$/, ""));
    const bare = file.replace(SCRIPT, "");
    return path === file || path.replace(SCRIPT, "") === bare || join(path, "index") === bare;
  }
  return specifier.startsWith("#") || (packageName !== null && (specifier === packageName || specifier.startsWith(`${packageName}/`)));
}
