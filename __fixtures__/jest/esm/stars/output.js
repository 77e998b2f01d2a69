export * from "./first.js"; import * as __fedshake0 from "./first.js";
export * from "./second.js"; import * as __fedshake1 from "./second.js";
export const own = 1;

;/* istanbul ignore next */ var __fedshake2 = GUARD, __fedshake3 = __fedshake2.value("a", () => [__fedshake0, __fedshake1].find((module) => "a" in module)?.["a"]), __fedshake4 = __fedshake2.value("d", () => [__fedshake0, __fedshake1].find((module) => "d" in module)?.["d"]); export { __fedshake3 as "a", __fedshake4 as "d" };