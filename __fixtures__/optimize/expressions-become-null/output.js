const log = (...values) => values;
export const value = null;
export const object = { a: null, b: 1 };
export const called = log(0, null);
export const first = log(null, 1);
export const spread = log(...[], ...[null]);
export const list = [1, null, (null)];
export const template = `a${null}b`;
export const arrow = () => null;
export const getter = () => (null);
export function returned() {
  return null;
}
export function fallback(given = null) {
  return given;
}
export const chosen = value ? 1 : null;
export const condition = "no";
export const keyed = { [null]: 1 };
export class Base {
  field = null;
}
export const loop = [];
for (const item of []) loop.push(item);
export let target = 1;
target = null;
target = 3;
