import { Derived } from "./derived.js";
export { unusedSum } from "./sum.js";
export { alone } from "./alone.js";
export { create } from "./base.js";
export { readSum } from "./one.js";

export const unused = () => Derived;
