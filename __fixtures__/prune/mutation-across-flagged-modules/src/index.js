export { chain } from "./chain.js";
export { default } from "./default.js";
