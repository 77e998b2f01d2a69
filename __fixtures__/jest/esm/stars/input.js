export * from "./first.js";
export * from "./second.js";
export const own = 1;
