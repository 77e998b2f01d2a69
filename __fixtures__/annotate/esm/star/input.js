export * from "./dep.js";
export const own = "own";
export * from './more.js';
