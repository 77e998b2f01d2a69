export { annotate } from "../../src/annotate";
