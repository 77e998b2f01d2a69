import type { NodePath } from "@babel/traverse";
import { isExportsReference, isPatternOrUpdate } from "./commonjs-shapes";
import { calleeName, objectMethod } from "./commonjs-values";

/**
 * Tells whether a key is one that the exports object has already, as in `Object.keys(exports).forEach((key) => …)`
 * and `for (key in exports)`: what is written under it is no further export.
 */
export function isOwnKey(key: NodePath): boolean {
  if (key.isMemberExpression({ computed: true })) return isListOfKeys(key.get("object"));
  const binding = key.isIdentifier() ? key.scope.getBinding(key.node.name) : undefined;
  if (!binding?.constant) return false;
  if (binding.kind === "param") return isCallbackOfKeys(binding.path);
  const loop = binding.path.parentPath?.parentPath;
  if (loop?.isForInStatement()) return isExportsReference(loop.get("right"));
  return Boolean(loop?.isForOfStatement() && isListOfKeys(loop.get("right")));
}

/** What may be done with a list of keys that leaves it as it is. */
const READING = /^(?:length|forEach|map|filter|some|every)$/;

function isCallbackOfKeys(parameter: NodePath): boolean {
  const call = parameter.key === 0 ? parameter.parentPath?.parentPath : null;
  if (!call?.isCallExpression()) return false;
  const callee = call.get("callee");
  return callee.isMemberExpression() && READING.test(calleeName(callee) ?? "") && isListOfKeys(callee.get("object"));
}

function isListOfKeys(list: NodePath): boolean {
  if (list.isIdentifier()) {
    const binding = list.scope.getBinding(list.node.name);
    if (!binding?.constant || !binding.path.isVariableDeclarator() || !binding.referencePaths.every(isRead)) return false;
    return isListOfKeys(binding.path.get("init") as NodePath);
  }
  if (!list.isCallExpression()) return false;
  const method = objectMethod(list.get("callee") as NodePath);
  const [object] = list.get("arguments");
  return /^(?:keys|getOwnPropertyNames|ownKeys)$/.test(method ?? "") && object !== undefined && isExportsReference(object);
}

function isRead({ parentPath: parent, key }: NodePath): boolean {
  if (parent?.isForOfStatement()) return key === "right";
  if (!parent?.isMemberExpression() || key !== "object") return false;
  return parent.node.computed ? !isPatternOrUpdate(parent) : READING.test(calleeName(parent) ?? "");
}
