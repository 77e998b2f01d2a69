import type { AnyNode, CallExpression, Node, ObjectExpression } from "acorn";
import { staticName } from "./static-name";
import type { ModuleModel, ModuleSymbol } from "./model";
import { requiredId } from "./purity";

/** Whether a node is just that name. */
export function isName(generic: Node | undefined, name: string | null): boolean {
  const node = generic as AnyNode | undefined;
  return name !== null && node?.type === "Identifier" && node.name === name;
}

interface HelperCall {
  name: string;
  call: AnyNode & { type: "CallExpression" };
  arguments: Node[];
}

/** `__webpack_require__.<name>(…)`. */
export function helperCall(node: AnyNode, requireName: string | null): HelperCall | null {
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression" || !isName(node.callee.object, requireName)) return null;
  const name = staticName(node.callee);
  return name === null ? null : { name, call: node, arguments: node.arguments };
}

/** `module = __webpack_require__.nmd(module)`: completes the module object, hands nothing out. */
export function isModuleDecorator(node: AnyNode, params: ModuleModel["params"]): boolean {
  if (node.type !== "AssignmentExpression" || node.operator !== "=" || !isName(node.left, params.module)) return false;
  const helper = helperCall(node.right as AnyNode, params.require);
  return helper !== null && (helper.name === "nmd" || helper.name === "hmd") && isName(helper.arguments[0], params.module);
}

/** The import that `__webpack_require__.n(x)` wraps. */
export function interopSymbol(node: AnyNode, module: ModuleModel): ModuleSymbol | null {
  const helper = helperCall(node, module.params.require);
  const argument = helper?.arguments[0] as AnyNode | undefined;
  if (helper?.name !== "n" || argument?.type !== "Identifier") return null;
  const symbol = module.symbols.get(argument.name);
  return symbol?.binding?.kind === "namespace" ? symbol : null;
}

interface CommonJsExport {
  names: string[];
  /** The `__esModule` flag, which the interop reads. */
  flag: boolean;
  /** Where the export is defined as a property. */
  descriptor: ObjectExpression | null;
  /** Assigned value, to be judged. */
  value: Node;
  nodes: Node[];
}

/** `exports.a = exports.b = v` and `Object.defineProperty(exports, "a", …)` as a statement of its own. */
export function commonJsExports(expression: AnyNode, module: ModuleModel): CommonJsExport | null {
  const { params } = module;
  const names: string[] = [];
  let node = expression;
  while (node.type === "AssignmentExpression" && node.operator === "=") {
    const name = exportedName(node.left as AnyNode, params);
    if (name === null) return null;
    // An assignment to it exports what the prototype has.
    if (name === "__proto__") return null;
    names.push(name);
    node = node.right as AnyNode;
  }
  if (names.length > 0) return { names, flag: names.includes("__esModule"), descriptor: null, value: node, nodes: [node] };
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression" || !isName(node.callee.object, "Object")) return null;
  if (staticName(node.callee) !== "defineProperty" || module.symbols.has("Object")) return null;
  const [target, key, descriptor] = node.arguments as AnyNode[];
  if (!target || !key || !descriptor || node.arguments.length !== 3 || !isExportsObject(target, params)) return null;
  if (key.type !== "Literal" || typeof key.value !== "string" || descriptor.type !== "ObjectExpression") return null;
  return { names: [key.value], flag: key.value === "__esModule", descriptor, value: descriptor, nodes: [descriptor] };
}

function exportedName(node: AnyNode, params: ModuleModel["params"]): string | null {
  return node.type === "MemberExpression" && isExportsObject(node.object as AnyNode, params) ? staticName(node) : null;
}

/** `exports` or `module.exports`. */
function isExportsObject(node: AnyNode, params: ModuleModel["params"]): boolean {
  if (isName(node, params.exports)) return true;
  return node.type === "MemberExpression" && isName(node.object, params.module) && staticName(node) === "exports";
}

/** The id in `module.exports = __webpack_require__(id)`. */
export function forwardedId(node: AnyNode, module: ModuleModel): string | null {
  if (node.type !== "AssignmentExpression" || node.operator !== "=") return null;
  const left = node.left as AnyNode;
  if (left.type !== "MemberExpression" || !isName(left.object, module.params.module) || staticName(left) !== "exports") return null;
  return requiredId(node.right, module);
}

/**
 * React's way to Node's own `require`, which bundlers must not see:
 * `(module && module[requireString]).call(module, "timers")`, where the name is put together from "require".
 */
export function isHostRequire({ callee, arguments: given }: CallExpression, { text, start, end, params }: ModuleModel): boolean {
  if (callee.type !== "MemberExpression" || staticName(callee) !== "call" || callee.object.type !== "LogicalExpression") return false;
  const { operator, left, right } = callee.object;
  if (operator !== "&&" || !isName(left, params.module) || !isName(given[0], params.module) || given[1]?.type !== "Literal") return false;
  if (given.length !== 2 || right.type !== "MemberExpression" || !right.computed || !isName(right.object, params.module)) return false;
  if (right.property.type !== "Identifier") return false;
  const assigned = [...text.slice(start, end).matchAll(new RegExp(`(?<![\\w$.])${right.property.name.replaceAll("$", "\\$")}\\s*=(?!=)([^;]*)`, "g"))];
  return assigned.length === 1 && assigned[0]?.[1]?.replace(/\s/g, "") === HOST_REQUIRE_NAME;
}

const HOST_REQUIRE_NAME = '("require"+Math.random()).slice(0,7)';
