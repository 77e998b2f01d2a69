import type { Node } from "acorn";
import { collectLexicalNames } from "./declared-names";

/** Names that the code declares in a nested scope. The chain goes inside out; `null` ends it. */
export interface LocalScope {
  names: Set<string>;
  parent: LocalScope | null;
}

/** The scope of a list of statements: the one around it where they declare nothing of their own. */
export function openScope(body: readonly Node[], outer: LocalScope | null): LocalScope | null {
  const names = new Set<string>();
  collectLexicalNames(body, names);
  return names.size > 0 ? { names, parent: outer } : outer;
}

export function isDeclaredIn(scope: LocalScope | null, name: string): boolean {
  for (let at = scope; at !== null; at = at.parent) if (at.names.has(name)) return true;
  return false;
}
