import type * as Babel from "@babel/core";

type Node = Babel.types.Node;
type Comment = Babel.types.Comment;

/** Hands the comments around a node that goes to one that stays. Babel prints a comment once, however often it is held. */
export function moveComments(from: Node, to: Node, where: "around" | "before" | "after" | "inside" = "around"): void {
  const leading = from.leadingComments ?? [];
  const trailing = from.trailingComments ?? [];
  if (leading.length + trailing.length === 0) return;
  if (where === "around") {
    to.leadingComments = join(leading, to.leadingComments);
    to.trailingComments = join(to.trailingComments, trailing);
  } else {
    const key = where === "before" ? "leadingComments" : where === "after" ? "trailingComments" : "innerComments";
    to[key] = join([...leading, ...trailing], to[key]);
  }
}

/** Takes comments out of every node that holds them. */
export function dropComments(ast: Babel.types.File, isDropped: (comment: Comment) => boolean, types: typeof Babel.types): void {
  types.traverseFast(ast, (node) => {
    for (const key of ["leadingComments", "innerComments", "trailingComments"] as const) {
      const comments = node[key];
      if (comments?.some(isDropped)) node[key] = comments.filter((comment) => !isDropped(comment));
    }
  });
  if (ast.comments) ast.comments = ast.comments.filter((comment) => !isDropped(comment));
}

/** In the order of the source, each once. */
function join(first: readonly Comment[] | null | undefined, second: readonly Comment[] | null | undefined): Comment[] {
  return [...new Set([...(first ?? []), ...(second ?? [])])].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
}
