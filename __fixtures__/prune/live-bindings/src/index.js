export { count, increase } from "./state.js";
export { reset } from "./reset.js";
