import type { NodePath } from "@babel/traverse";
import type * as t from "@babel/types";
import type { Place } from "./insertions";
import { traverse } from "../annotate/traverse";

/** Where the plugin goes, with the list that it goes into, if there is one; or why that is not clear. */
export type Finding = { place: Place; list?: unknown } | { problem: string; line: number };

const FEDERATION_PLUGIN = /^ModuleFederationPlugin(?:V1)?$/;

/**
 * Finds every place in a configuration where a federation is set up, and beside it the place for the plugin: next to
 * `new ModuleFederationPlugin(…)` in a list of plugins or a call of `push`; in the `tools.rspack.plugins` of an Rsbuild
 * configuration. Of several federations in one list, the last one has the place: one plugin serves them all. Names are
 * followed through imports, `require` and constants.
 */
export function findInsertions(file: t.File): Finding[] {
  const findings: Finding[] = [];
  traverse(file, {
    NewExpression(path) {
      if (FEDERATION_PLUGIN.test(importedName(path.get("callee")) ?? "")) findings.push(findInList(path));
    },
    CallExpression(path) {
      if (importedName(path.get("callee")) === "pluginModuleFederation") findings.push(findInRsbuild(path));
    },
    ObjectProperty(path) {
      const object = path.parentPath;
      if (keyOf(path.node) === "moduleFederation" && object.isObjectExpression() && isRsbuildConfig(object)) findings.push(findTools(object));
    },
  });
  const lastOfLists = new Map(findings.map((finding) => [("list" in finding && finding.list) || finding, finding]));
  return [...lastOfLists.values()];
}

/** `x.container.ModuleFederationPlugin` → its last name; a local name → what it was imported or destructured as. */
function importedName(path: NodePath): string | null {
  if (path.isMemberExpression()) {
    const { property, computed } = path.node;
    return !computed && property.type === "Identifier" ? property.name : null;
  }
  if (!path.isIdentifier()) return null;
  const { name } = path.node;
  const declaration = path.scope.getBinding(name)?.path;
  if (!declaration) return name;
  if (declaration.isImportSpecifier()) {
    const { imported } = declaration.node;
    return imported.type === "Identifier" ? imported.name : imported.value;
  }
  if (!declaration.isVariableDeclarator()) return name;
  const { id } = declaration.node;
  if (id.type === "ObjectPattern") {
    for (const property of id.properties) {
      if (property.type === "ObjectProperty" && property.value.type === "Identifier" && property.value.name === name) return keyOf(property);
    }
    return name;
  }
  const init = declaration.get("init") as NodePath;
  return init.isMemberExpression() ? importedName(init) : name;
}

/** Next to an instance, or next to the one mention of the constant that holds it. */
function findInList(instance: NodePath): Finding {
  const path = unwrap(instance);
  const { parentPath: parent } = path;
  if (parent?.isVariableDeclarator() && parent.node.id.type === "Identifier") {
    const { constant = false, referencePaths = [] } = path.scope.getBinding(parent.node.id.name) ?? {};
    const mentions = referencePaths.map(unwrap).filter(isListed);
    const [mention] = mentions;
    if (constant && mention && mentions.length === 1 && referencePaths.length === 1) return { place: { kind: "after", node: mention.node }, list: mention.container };
    return problemAt(instance, `"${parent.node.id.name}" holds the federation plugin, but is not used in one list of plugins alone`);
  }
  if (isListed(path)) return { place: { kind: "after", node: path.node }, list: path.container };
  return problemAt(instance, "the federation plugin does not stand in a list of plugins");
}

/** An element of an array, or an argument of `plugins.push(…)`. */
function isListed(path: NodePath): boolean {
  const { parentPath: parent, listKey } = path;
  if (parent?.isArrayExpression()) return listKey === "elements";
  if (!parent?.isCallExpression() || listKey !== "arguments") return false;
  const { callee } = parent.node;
  return callee.type === "MemberExpression" && !callee.computed && callee.property.type === "Identifier" && callee.property.name === "push" && endsInPlugins(callee.object);
}

function endsInPlugins(node: t.Node): boolean {
  if (node.type === "Identifier") return /plugins$/i.test(node.name);
  return node.type === "MemberExpression" && node.property.type === "Identifier" && node.property.name === "plugins";
}

/** The node with the parentheses and type assertions around it. */
function unwrap(path: NodePath): NodePath {
  const { parentPath: parent } = path;
  const isWrapped = parent?.isParenthesizedExpression() || parent?.isTSAsExpression() || parent?.isTSSatisfiesExpression() || parent?.isTSNonNullExpression();
  return parent && isWrapped ? unwrap(parent) : path;
}

/** `plugins: [pluginModuleFederation(…)]` of an Rsbuild configuration. */
function findInRsbuild(call: NodePath): Finding {
  const property = unwrap(call).parentPath?.parentPath;
  const object = property?.parentPath;
  if (!property?.isObjectProperty() || keyOf(property.node) !== "plugins" || !object?.isObjectExpression()) {
    return problemAt(call, "the federation plugin does not stand in the plugins of an Rsbuild configuration");
  }
  return findTools(object);
}

function isRsbuildConfig(object: NodePath<t.ObjectExpression>): boolean {
  const property = object.node.properties.find((candidate) => candidate.type === "ObjectProperty" && keyOf(candidate) === "moduleFederation");
  const value = property?.type === "ObjectProperty" ? property.value : null;
  return value?.type === "ObjectExpression" && value.properties.some((inner) => inner.type === "ObjectProperty" && keyOf(inner) === "options");
}

/** Walks down `tools.rspack.plugins` as far as it is there. */
function findTools(config: NodePath<t.ObjectExpression>): Finding {
  let object = config.node;
  const keys = ["tools", "rspack", "plugins"];
  for (const [depth, key] of keys.entries()) {
    const found = object.properties.find((property) => property.type !== "SpreadElement" && keyOf(property) === key);
    if (!found) {
      if (object.properties.some(({ type }) => type === "SpreadElement")) return problemAt(config, `an object is spread where "${keys.slice(0, depth + 1).join(".")}" would be added, and may hold it already`);
      return { place: { kind: "property", object, keys: keys.slice(depth) } };
    }
    const value = found.type === "ObjectProperty" ? found.value : null;
    if (depth === keys.length - 1 && value?.type === "ArrayExpression") return { place: { kind: "last", array: value } };
    if (value?.type !== "ObjectExpression") return problemAt(config, `"${keys.slice(0, depth + 1).join(".")}" is not written out as ${depth === keys.length - 1 ? "a list" : "an object"}`);
    object = value;
  }
  return problemAt(config, "the list of plugins was not found");
}

function keyOf({ key, computed }: t.ObjectProperty | t.ObjectMethod): string | null {
  if (key.type === "StringLiteral") return key.value;
  return key.type === "Identifier" && !computed ? key.name : null;
}

function problemAt({ node }: NodePath, problem: string): Finding {
  return { problem, line: node.loc?.start.line ?? 1 };
}
