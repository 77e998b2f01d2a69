import type { Edit } from "../types";
import type { SyntaxNode } from "./syntax";

/** What a removal took away. */
export type RemovalKind =
  | "statement"
  | "expression"
  | "declarator"
  | "property"
  | "element"
  | "specifier"
  | "member"
  | "case"
  | "jsx"
  | "branch"
  | "function"
  | "class"
  | "variable"
  | "import"
  | "export"
  | "module";

/** Something that is not in the result any more. */
export interface Removal {
  kind: RemovalKind;
  /** Its name or, of a module, its id; null where it has none. */
  name: string | null;
  /** Id of the bundle's module that it was in; null outside of bundles and in their own code. */
  module: string | null;
  /** Condition of the block that it stood in; null where it became unreachable. */
  condition: string | null;
  /** Its range in the source. */
  start: number;
  end: number;
}

/** One thing to do to a source: an edit of its text, and the same in the syntax tree. */
export interface Change extends Edit {
  kind: RemovalKind | "replacement";
  name: string | null;
  condition: string | null;
  /** The node that goes or is replaced. */
  node: SyntaxNode;
  /** From the program down to the node's parent. */
  ancestors: readonly SyntaxNode[];
  /** Does it in the tree. */
  apply: () => void;
}

/** The name that a declaration, property or the like gives to something; null where it gives none or several. */
export function nameOf(node: SyntaxNode): string | null {
  const { declarations, declaration, id, key, local, exported, name, openingElement } = node as Record<string, SyntaxNode | SyntaxNode[] | undefined>;
  if (Array.isArray(declarations)) return declarations.length === 1 ? nameOf(declarations[0] as SyntaxNode) : null;
  const holder = (declaration ?? id ?? exported ?? local ?? key ?? name ?? openingElement) as SyntaxNode | string | null | undefined;
  if (typeof holder === "string") return holder;
  if (!holder) return node.type === "Literal" && typeof node["value"] === "string" ? node["value"] : null;
  return nameOf(holder);
}
