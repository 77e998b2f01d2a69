const source = { a: 1, b: { c: [2, 3] }, get d() { log.push("d"); return 4; }, e: 5, f: 6 };
export const { a, b: { c: [first, second = 9, third = first] }, d, ...rest } = source;
export let [x, , y = x] = [7, 8];
