import type { AnyNode, Node } from "acorn";

/** Name of a member expression's property where the text says it, else null. */
export function staticName(node: { computed: boolean; property: Node }): string | null {
  return nameOf(node.property as AnyNode, node.computed);
}

/** The same, of a property of an object literal or pattern. */
export function staticKey(node: { computed: boolean; key: Node }): string | null {
  return nameOf(node.key as AnyNode, node.computed);
}

function nameOf(key: AnyNode, isComputed: boolean): string | null {
  if (!isComputed && key.type === "Identifier") return key.name;
  return key.type === "Literal" && typeof key.value === "string" ? key.value : null;
}
