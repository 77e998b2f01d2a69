export * from "./cjs.js";
export const own = "own";
