export { annotate, type Annotated, type AnnotateInput } from "./annotate";
export { listForwards } from "./collect-exports";
export type { SourceType } from "./parse-module";
