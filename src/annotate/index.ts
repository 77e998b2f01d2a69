export { annotate, listForwards } from "./annotate";
export type { Annotated, AnnotateInput } from "./annotate-collected";
export type { SourceType } from "./parse-module";
