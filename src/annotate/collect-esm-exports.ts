import type * as t from "@babel/types";
import type { CollectedExports, DeclarationSite, ExportSite, Range, SpecifiersSite } from "./export-site";
import { endOfBlanks, findToken } from "./token-scan";

/** Collects the export sites of an ES module, in one pass over its top-level statements. */
export function collectEsmExports(program: t.Program, source: string): CollectedExports {
  const names = new Set<string>();
  const forwards = new Set<string>();
  const sites: ExportSite[] = [];

  for (const node of program.body) {
    if (node.type === "ExportAllDeclaration") forwards.add(node.source.value);
    const site = exportSite(node, source);
    if (!site) continue;
    sites.push(site);
    for (const name of siteNames(site)) names.add(name);
  }
  return { moduleType: "esm", exports: [...names].sort(), forwards: [...forwards], sites };
}

function exportSite(node: t.Statement, source: string): ExportSite | null {
  if (node.type === "ExportNamedDeclaration") return namedSite(node, source);
  return node.type === "ExportDefaultDeclaration" ? defaultSite(node, source) : null;
}

function siteNames(site: ExportSite): string[] {
  if (site.kind === "declaration") return site.bindings.map((binding) => binding.exported);
  if (site.kind === "specifiers") return site.names;
  return site.kind === "whole" ? [site.name] : [];
}

function namedSite(node: t.ExportNamedDeclaration, source: string): ExportSite | null {
  if (node.declaration) {
    const bindings = listDeclaredNames(node.declaration).map((local) => ({ local, exported: local }));
    return bindings.length > 0 ? declarationSite(node, node.declaration, bindings, source) : null;
  }
  const names = node.specifiers.map(({ exported }) => (exported.type === "Identifier" ? exported.name : exported.value));
  const [name] = names;
  if (name === undefined) return null;
  return names.length === 1 ? { kind: "whole", name, start: node.start!, end: node.end! } : specifiersSite(node, names, source);
}

function defaultSite(node: t.ExportDefaultDeclaration, source: string): ExportSite {
  const { declaration } = node;
  // A named function or class is a live binding under its own name; anything else is bound to no name at all.
  if ((declaration.type === "FunctionDeclaration" || declaration.type === "ClassDeclaration") && declaration.id) {
    return declarationSite(node, declaration, [{ local: declaration.id.name, exported: "default" }], source);
  }
  return { kind: "whole", name: "default", start: node.start!, end: node.end! };
}

function declarationSite(
  node: t.ExportNamedDeclaration | t.ExportDefaultDeclaration,
  declaration: t.Declaration,
  bindings: DeclarationSite["bindings"],
  source: string,
): DeclarationSite {
  return {
    kind: "declaration",
    start: node.start!,
    end: node.end!,
    keywords: findKeywords(node, declaration, source),
    bindings,
    needsSemicolon: declaration.type === "VariableDeclaration" && source[node.end! - 1] !== ";",
  };
}

function findKeywords(node: t.Statement, declaration: t.Declaration, source: string): Range[] {
  const exportStart = node.start!;
  const exportEnd = endOfBlanks(source, exportStart + "export".length);
  const keywords = [{ start: exportStart, end: exportEnd }];
  if (node.type === "ExportDefaultDeclaration") {
    const start = findToken(source, "default", exportEnd, declaration.start!);
    keywords.push({ start, end: endOfBlanks(source, start + "default".length) });
  }
  return keywords;
}

function specifiersSite(node: t.ExportNamedDeclaration, names: string[], source: string): SpecifiersSite {
  const commas: number[] = [];
  let previous = node.specifiers[0]!;
  for (const specifier of node.specifiers.slice(1)) {
    commas.push(findToken(source, ",", previous.end!, specifier.start!));
    previous = specifier;
  }
  return { kind: "specifiers", start: node.start!, end: node.end!, names, commas, tail: fromClause(node, source) };
}

function fromClause(node: t.ExportNamedDeclaration, source: string): string {
  if (!node.source) return "";
  const attributes = node.attributes?.length ? source.slice(node.source.end!, node.end!).replace(/;$/, "") : "";
  return ` from ${source.slice(node.source.start!, node.source.end!)}${attributes}`;
}

/** The names that a declaration introduces, in source order. */
function listDeclaredNames(declaration: t.Declaration): string[] {
  if (declaration.type === "VariableDeclaration") return declaration.declarations.flatMap(({ id }) => listBoundNames(id));
  const isNamed = declaration.type === "FunctionDeclaration" || declaration.type === "ClassDeclaration";
  return isNamed && declaration.id ? [declaration.id.name] : [];
}

function listBoundNames(pattern: t.Node): string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name];
    case "ObjectPattern":
      return pattern.properties.flatMap((property) => listBoundNames(property.type === "RestElement" ? property : property.value));
    case "ArrayPattern":
      return pattern.elements.flatMap((element) => (element ? listBoundNames(element) : []));
    case "AssignmentPattern":
      return listBoundNames(pattern.left);
    case "RestElement":
      return listBoundNames(pattern.argument);
  }
  return [];
}
