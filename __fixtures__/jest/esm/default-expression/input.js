globalThis.log.push("before");
export /* default */ default (globalThis.log.push("evaluated"), { value: 1 })
;[globalThis.log.push("after")];
export const kept = 1;
