import type { NodePath } from "@babel/traverse";
import * as t from "@babel/types";
import { findRequest, findValue } from "./commonjs-values";

/**
 * Finds the requests that a write with a computed key passes on: `exports[key] = source[key]` and
 * `Object.defineProperty(exports, key, { get: () => source[key] })`, as compilers write `export *`.
 * Null when the write is anything else.
 */
export function findStarRequests(write: NodePath<t.AssignmentExpression> | NodePath<t.CallExpression>): string[] | null {
  const value = write.isAssignmentExpression() ? write.get("right") : getterValue(write.get("arguments")[2]);
  if (!value?.isMemberExpression({ computed: true })) return null;
  return requestsOf(value.get("object"));
}

function getterValue(descriptor: NodePath | undefined): NodePath | null {
  if (!descriptor?.isObjectExpression()) return null;
  for (const property of descriptor.get("properties")) {
    if (!property.isObjectProperty() && !property.isObjectMethod()) continue;
    const isNamed = (name: string): boolean => t.isIdentifier(property.node.key, { name });
    if (isNamed("value") && property.isObjectProperty()) return property.get("value") as NodePath;
    if (isNamed("get")) return returnedValue(property.isObjectProperty() ? (property.get("value") as NodePath) : property);
  }
  return null;
}

function returnedValue(path: NodePath): NodePath | null {
  if (!path.isFunction()) return null;
  const body = path.get("body") as NodePath;
  if (!body.isBlockStatement()) return body;
  const last = body.get("body").at(-1);
  return last?.isReturnStatement() ? (last.get("argument") as NodePath) : null;
}

function requestsOf(source: NodePath): string[] | null {
  const request = findRequest(source);
  if (request !== null) return [request];
  if (!source.isIdentifier()) return null;
  const binding = source.scope.getBinding(source.node.name);
  const value = binding && findValue(binding);
  const required = value && findRequest(value);
  if (required) return [required];
  return binding?.constant && binding.kind === "param" ? requestsOfParameter(binding.path) : null;
}

/** Of a helper such as TypeScript's `function __export(m) { for (var p in m) … }`: what its calls hand in. */
function requestsOfParameter(parameter: NodePath): string[] | null {
  const helper = parameter.parentPath;
  if (!helper?.isFunctionDeclaration() || parameter.listKey !== "params" || !helper.node.id) return null;
  const binding = helper.parentPath.scope.getBinding(helper.node.id.name);
  if (!binding?.constant) return null;

  const requests: string[] = [];
  for (const reference of binding.referencePaths) {
    const call = reference.parentPath;
    const argument = call?.isCallExpression() ? call.get("arguments")[parameter.key as number] : undefined;
    const handedIn = argument && requestsOf(argument);
    if (!handedIn) return null;
    requests.push(...handedIn);
  }
  return requests;
}
