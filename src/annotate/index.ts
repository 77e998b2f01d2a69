export { annotate, listForwards } from "./annotate";
export type { Annotated, AnnotateInput } from "./annotate-collected";
export type { RememberExports } from "./annotate-lazily";
export type { CollectedExports } from "./export-site";
