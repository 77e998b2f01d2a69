globalThis.log.push("evaluated");
export let count = 0, twice;
export function mutate() {
  [count, twice] = [count + 1, (count + 1) * 2];
}
export { count as default, count as alias };
const { a, b: [c = 3] } = { a: 1, b: [] };
export { a, c };
export const { d, ...others } = { d: 4, e: 5 };
export async function* generate() {
  yield count;
}
