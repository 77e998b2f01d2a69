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
  for (const identifier of bindings.identifiers) {
    if (identifier.name !== requireName) continue;
    const site = findRequireSite(identifier, bindings);
    if (!site || !ids.has(site.id)) continue;
    let follower = found.get(site.id);
    if (!follower) found.set(site.id, (follower = new UseFollower(bindings, requireName)));
    follower.start(site);
  }
  return new Map(Array.from(found, ([id, { uses }]) => [id, uses]));
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
