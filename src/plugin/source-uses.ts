import { parseSync, traverse } from "@babel/core";
import type { NodePath } from "@babel/traverse";
import type * as t from "@babel/types";

/** One call of `import` or `require`, and what the code around it takes. */
export interface SourceUse {
  kind: "import" | "require";
  /** Null where the request is not a literal. */
  request: string | null;
  /** Counts from 1. */
  line: number;
  /** First and last column of the call, from 0; the last is infinite where the call ends on another line. */
  columns: [number, number];
  /** Names that are taken. */
  names: Set<string>;
  /** True where more than `names` may be taken. */
  whole: boolean;
  /** True where a member is called: a function of a CommonJS library then sees all exports as `this`. */
  receiver: boolean;
}

type Taken = Pick<SourceUse, "names" | "whole" | "receiver">;

/**
 * Finds the calls of `import` and `require` in a JavaScript source. Names are
 * known where the value is destructured without rest or accessed by constant members, also through a
 * variable or the parameter of `.then()` that is never reassigned. Empty when the source does not parse.
 */
export function collectSourceUses(source: string): SourceUse[] {
  const ast = parse(source);
  const uses: SourceUse[] = [];
  if (!ast) return uses;
  traverse(ast, {
    CallExpression(path) {
      const { callee, arguments: parameters, loc } = path.node;
      const kind = callee.type === "Import" ? "import" : "require";
      if (!loc || (kind === "require" && !(callee.type === "Identifier" && callee.name === "require"))) return;
      const [parameter] = parameters;
      const request = parameter?.type === "StringLiteral" ? parameter.value : null;
      const taken: Taken = { names: new Set(), whole: false, receiver: false };
      if (kind === "import") takePromise(path, taken);
      else takeValue(path, taken);
      const last = loc.end.line === loc.start.line ? loc.end.column : Infinity;
      uses.push({ kind, request, line: loc.start.line, columns: [loc.start.column, last], ...taken });
    },
  });
  return uses;
}

function parse(source: string): t.File | null {
  try {
    return parseSync(source, {
      configFile: false,
      babelrc: false,
      sourceType: "unambiguous",
      parserOpts: { allowReturnOutsideFunction: true },
    });
  } catch {
    return null;
  }
}

function takePromise(path: NodePath, taken: Taken): void {
  const parent = path.parentPath;
  if (parent?.isAwaitExpression()) return takeValue(parent, taken);
  if (parent?.isExpressionStatement()) return;
  const callback = parent?.isMemberExpression() ? findThenCallback(parent) : null;
  if (!callback) {
    taken.whole = true;
    return;
  }
  // What `then` returns carries the callback's own result, not the namespace.
  const [parameter] = callback.get("params");
  if (parameter) takeTarget(parameter, taken);
}

/** The only callback of `.then(…)`, where it names all that it is given. */
function findThenCallback(member: NodePath<t.MemberExpression>): NodePath<t.ArrowFunctionExpression> | null {
  const { property, computed } = member.node;
  const call = member.parentPath;
  if (computed || property.type !== "Identifier" || property.name !== "then" || !call.isCallExpression()) return null;
  const [callback] = call.get("arguments");
  return callback?.isArrowFunctionExpression() ? callback : null;
}

function takeValue(path: NodePath, taken: Taken): void {
  const parent = path.parentPath;
  if (parent?.isExpressionStatement()) return;
  if ((parent?.isMemberExpression() || parent?.isOptionalMemberExpression()) && path.key === "object") {
    const { property, computed } = parent.node;
    if (!computed && property.type === "Identifier") taken.names.add(property.name);
    else if (property.type === "StringLiteral") taken.names.add(property.value);
    else taken.whole = true;
    taken.receiver ||= parent.key === "callee" || parent.key === "tag";
  } else if (parent?.isVariableDeclarator() && path.key === "init") {
    const target = parent.get("id");
    takeTarget(target, taken);
  } else {
    taken.whole = true;
  }
}

function takeTarget(target: NodePath, taken: Taken): void {
  if (target.isObjectPattern()) return takePattern(target.node, taken);
  const binding = target.isIdentifier() ? target.scope.getBinding(target.node.name) : undefined;
  if (!binding?.constant) taken.whole = true;
  else for (const reference of binding.referencePaths) takeValue(reference, taken);
}

function takePattern(pattern: t.ObjectPattern, taken: Taken): void {
  for (const property of pattern.properties) {
    const key = property.type === "RestElement" ? null : property.key;
    if (key?.type === "Identifier" && property.type === "ObjectProperty" && !property.computed) taken.names.add(key.name);
    else if (key?.type === "StringLiteral") taken.names.add(key.value);
    else taken.whole = true;
  }
}
