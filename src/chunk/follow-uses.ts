import type { AnyNode, Identifier, Node } from "acorn";
import { collectBindings, type Bindings } from "./bindings";
import { staticName } from "./static-name";
import { UseFollower, type FollowedUses, type RequireSite } from "./UseFollower";

/**
 * Follows modules through emitted code: from each `__webpack_require__(id)`, and what the bundlers write for `import()`,
 * through variables, destructuring and promises to the members that are read. What goes anywhere else is taken as
 * a whole.
 *
 * @param root a module function, or a program
 * @param requireName what the code calls the bundler's require function
 * @returns by module id; nothing for a module that the code does not require
 */
export function followUses(root: Node, requireName: string, ids: ReadonlySet<string>): Map<string, FollowedUses> {
  const bindings = collectBindings(root);
  const found = new Map<string, UseFollower>();
  const followerOf = (id: string): UseFollower => {
    const follower = found.get(id) ?? new UseFollower(bindings, requireName);
    found.set(id, follower);
    return follower;
  };
  for (const identifier of bindings.identifiers) {
    if (identifier.name !== requireName) continue;
    const site = findRequireSite(identifier, bindings);
    if (site && ids.has(site.id)) followerOf(site.id).start(site);
    if (!site) for (const id of listIds(identifier, bindings)) if (ids.has(id)) followerOf(id).takeWhole();
  }
  return new Map(Array.from(found, ([id, { uses }]) => [id, uses]));
}

/** Helpers of the bundlers that take other things than ids of modules: chunks, names, code. */
const OTHER_HELPERS: ReadonlySet<string> = new Set(["d", "dn", "e", "n", "o", "r"]);

/** Ids that a call of the require function, or of one of its helpers, may stand for: `require(condition ? 1 : 2)`. */
function listIds(require: Identifier, bindings: Bindings): string[] {
  const member = bindings.parentOf(require);
  const isHelper = member?.type === "MemberExpression" && member.object === require;
  if (isHelper && OTHER_HELPERS.has(staticName(member) ?? "")) return [];
  const ids: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null || ("params" in node && "body" in node)) return;
    if ("value" in node && (typeof node.value === "string" || typeof node.value === "number")) ids.push(String(node.value));
    for (const child of Object.values(node)) visit(child);
  };
  let callee: AnyNode = require as AnyNode;
  let call = bindings.parentOf(callee);
  while (call?.type === "MemberExpression" && call.object === callee) call = bindings.parentOf((callee = call));
  if (call?.type === "CallExpression" && call.callee === callee) visit(call.arguments);
  return ids;
}

/** `require(id)`, `require.t(id, …)`, `require.bind(require, id)` or `require.t.bind(require, id, …)`. */
function findRequireSite(require: Identifier, bindings: Bindings): (RequireSite & { id: string }) | null {
  let callee: AnyNode = require as AnyNode;
  let parent = bindings.parentOf(callee);
  const names: string[] = [];
  while (parent?.type === "MemberExpression" && parent.object === callee) {
    names.push(staticName(parent) ?? "");
    callee = parent;
    parent = bindings.parentOf(callee);
  }
  if (parent?.type !== "CallExpression" || parent.callee !== callee || !/^(?:t|bind|t,bind|)$/.test(names.join())) return null;
  const isThunk = names.at(-1) === "bind";
  const argument = parent.arguments[isThunk ? 1 : 0] as AnyNode | undefined;
  if (argument?.type !== "Literal" || (typeof argument.value !== "string" && typeof argument.value !== "number")) return null;
  return { id: String(argument.value), node: parent, isThunk };
}
