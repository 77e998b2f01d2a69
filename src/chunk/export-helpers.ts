import type { AnyNode, CallExpression, Node, ObjectExpression, Statement } from "acorn";
import { staticName } from "./static-name";
import { propertyName } from "./known-values";
import type { ModuleModel, ModuleSymbol } from "./model";
import { isName } from "./module-forms";
import { requiredId } from "./purity";

/** What compilers call the function that defines the getters of a literal on an object, and how its body ends. */
const GETTER_HELPERS = new Map([
  // esbuild: https://github.com/evanw/esbuild, `internal/runtime`
  ["__export", /for\(varnameinall\)__defProp\(target,name,\{get:all\[name\],enumerable:true\}\);?\}$/],
  // SWC: `swc_ecma_transforms_module`
  ["_export", /for\(varnameinall\)Object\.defineProperty\(target,name,\{enumerable:true,get:(?:all\[name\]|Object\.getOwnPropertyDescriptor\(all,name\)\.get)\}\);?\}$/],
]);
const WRAPPER = "__toCommonJS";
const WRAPPER_BODY = /__copyProps\(__defProp\(\{\},"__esModule",\{value:true\}\),\w+\)$/;

/** `{ … }` in `module.exports = { … }`. */
export function exportedLiteral(expression: AnyNode, { params }: ModuleModel): ObjectExpression | null {
  if (expression.type !== "AssignmentExpression" || expression.operator !== "=" || !isModuleExports(expression.left as AnyNode, params)) return null;
  const value = expression.right as AnyNode;
  return value.type === "ObjectExpression" ? value : null;
}

/** The getters of `_export(exports, { … })` or of `__export(name_exports, { … })`, the function called and the name that holds the exports. */
export function exportedGetters(expression: AnyNode, module: ModuleModel, body: readonly Statement[]): { getters: ObjectExpression; helper: Node; holder: string | null } | null {
  if (expression.type !== "CallExpression" || expression.callee.type !== "Identifier" || expression.arguments.length !== 2) return null;
  const shape = GETTER_HELPERS.get(expression.callee.name);
  if (!shape || !isDeclaredAs(expression.callee.name, shape, module, body)) return null;
  const [target, getters] = expression.arguments as AnyNode[];
  if (getters?.type !== "ObjectExpression" || target?.type !== "Identifier") return null;
  if (target.name === module.params.exports) return { getters, helper: expression.callee, holder: null };
  return module.symbols.has(target.name) ? { getters, helper: expression.callee, holder: target.name } : null;
}

/** The name in `module.exports = __toCommonJS(name_exports)`. */
export function wrappedExports(expression: AnyNode, module: ModuleModel, body: readonly Statement[]): { holder: string; helper: Node } | null {
  if (expression.type !== "AssignmentExpression" || expression.operator !== "=" || !isModuleExports(expression.left as AnyNode, module.params)) return null;
  const call = expression.right as AnyNode;
  if (call.type !== "CallExpression" || !isName(call.callee, WRAPPER) || call.arguments.length !== 1) return null;
  const [argument] = call.arguments as AnyNode[];
  if (argument?.type !== "Identifier" || !module.exportHolders.has(argument.name)) return null;
  return isDeclaredAs(WRAPPER, WRAPPER_BODY, module, body) ? { holder: argument.name, helper: call.callee } : null;
}

/** What a statement needs that adds another module's exports to the own ones. */
export interface StarExport {
  id: string;
  /** Names of the module that it works with. */
  names: string[];
  /** Code that it runs besides. */
  nodes: Node[];
  /** Names in whose exports it has no say, where it replaces others that it finds; null: it leaves all that it finds. */
  listed: Set<string> | null;
}

/** TypeScript's `__exportStar(require("x"), exports)`, with or without tslib, and Babel's loop over the names of an import. */
export function starExport(expression: AnyNode, module: ModuleModel): StarExport | null {
  if (expression.type !== "CallExpression") return null;
  return starCall(expression, module) ?? starLoop(expression, module);
}

function starCall({ callee, arguments: given }: CallExpression, module: ModuleModel): StarExport | null {
  let called = callee as AnyNode;
  if (called.type === "SequenceExpression" && called.expressions.length === 2) called = called.expressions[1] as AnyNode;
  const name = called.type === "MemberExpression" ? staticName(called) : called.type === "Identifier" ? called.name : null;
  if (name !== "__exportStar" || given.length !== 2 || !isName(given[1], module.params.exports)) return null;
  if (called.type === "Identifier" && !isStarHelper(called.name, module)) return null;
  const id = requiredId(given[0] as Node, module);
  return id === null ? null : { id, names: [], nodes: [called], listed: null };
}

/** How TypeScript ends its helper, with or without `__createBinding`, which came with 3.9, and the check for "default". */
const STAR_HELPER =
  /function(?:__exportStar)?\((\w+),(\w+)\)\{for\(var(\w+)in\1\)if\((?:\3!=="default"&&)?!(?:Object\.prototype\.hasOwnProperty\.call\(\2,\3\)|\2\.hasOwnProperty\(\3\))\)(?:__createBinding\(\2,\1,\3\)|\2\[\3\]=\1\[\3\]);?\}\)?$/;

function isStarHelper(name: string, { symbols, text }: ModuleModel): boolean {
  const [only, ...others] = symbols.get(name)?.values ?? [];
  return only !== undefined && others.length === 0 && STAR_HELPER.test(withoutSpace(text.slice(only.start, only.end)));
}

/** Babel's loop, white space apart; the names of the import, of the own exports and of the getter differ. */
const STAR_LOOP =
  /^Object\.keys\(([\w$]+)\)\.forEach\(function\(key\)\{if\(key==="default"\|\|key==="__esModule"\)return;(?:if\(Object\.prototype\.hasOwnProperty\.call\(([\w$]+),key\)\)return;)?if\(keyinexports&&exports\[key\]===\1\[key\]\)return;Object\.defineProperty\(exports,key,\{enumerable:true,get:function(?:get)?\(\)\{return\1\[key\];?\},?\}\);?\}\)$/;

function starLoop({ start, end }: Node, { text, symbols, params }: ModuleModel): StarExport | null {
  if (params.exports !== "exports" || !text.startsWith("Object.keys(", start)) return null;
  const match = STAR_LOOP.exec(withoutSpace(text.slice(start, end)));
  const binding = match && symbols.get(match[1] as string)?.binding;
  if (!match || binding?.kind !== "namespace") return null;
  const names = match.slice(1, 3).filter((name) => name !== undefined);
  return names.every((name) => symbols.has(name)) ? { id: binding.id, names, nodes: [], listed: listedNames(symbols.get(match[2] ?? "")) } : null;
}

/** The names in Babel's `var _exportNames = { a: true }`, and those that its loop skips. */
function listedNames(list: ModuleSymbol | undefined): Set<string> {
  const listed = new Set(["default", "__esModule"]);
  const [only, ...others] = (list?.values ?? []) as AnyNode[];
  if (only?.type !== "ObjectExpression" || others.length > 0) return listed;
  for (const property of only.properties) {
    const name = property.type === "Property" ? propertyName(property) : null;
    if (name !== null) listed.add(name);
  }
  return listed;
}

/** The helper in TypeScript's `var __x = (this && this.__x) || …`: no module has exports of that name when it begins. */
export function declaredHelper(name: string, init: AnyNode): AnyNode | null {
  if (!name.startsWith("__") || init.type !== "LogicalExpression" || init.operator !== "||") return null;
  const test = init.left as AnyNode;
  if (test.type !== "LogicalExpression" || test.operator !== "&&" || test.left.type !== "ThisExpression") return null;
  const { right } = test as { right: AnyNode };
  return right.type === "MemberExpression" && right.object.type === "ThisExpression" && staticName(right) === name ? (init.right as AnyNode) : null;
}

function isModuleExports(node: AnyNode, params: ModuleModel["params"]): boolean {
  return node.type === "MemberExpression" && isName(node.object, params.module) && staticName(node) === "exports";
}

/** Whether the module declares that function, once, as the compiler writes it. */
function isDeclaredAs(name: string, shape: RegExp, { text }: ModuleModel, body: readonly Statement[]): boolean {
  const found: Node[] = [];
  for (const statement of body) {
    if (statement.type === "FunctionDeclaration" && statement.id.name === name) found.push(statement);
    if (statement.type !== "VariableDeclaration") continue;
    for (const { id, init } of statement.declarations) if (isName(id, name) && init) found.push(init);
  }
  const [only] = found;
  return found.length === 1 && only !== undefined && shape.test(withoutSpace(text.slice(only.start, only.end)));
}

function withoutSpace(code: string): string {
  return code.replace(/\/\*[^]*?\*\/|\s/g, "");
}
