globalThis.log.push("before");
const __fedshake0 = (globalThis.log.push("evaluated"), { value: 1 })
;[globalThis.log.push("after")];
export const kept = 1;

;/* istanbul ignore next */ var __fedshake1 = GUARD, __fedshake2 = __fedshake1.value("default", () => __fedshake0); export { __fedshake2 as "default" };