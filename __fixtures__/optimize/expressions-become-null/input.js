const log = (...values) => values;
export const value = /* @common:if [condition="on"] */ log(1) /* @common:endif */;
export const object = { a: /* @common:if [condition="on"] */ log(2) /* @common:endif */, b: 1 };
export const called = log(0, /* @common:if [condition="on"] */ "last" /* @common:endif */);
export const first = log(/* @common:if [condition="on"] */ "first", /* @common:endif */ 1);
export const spread = log(.../* @common:if [condition="on"] */ [1, 2] /* @common:endif */, ...[/* @common:if [condition="on"] */ 3 /* @common:endif */]);
export const list = [1, /* @common:if [condition="on"] */ 2 /* @common:endif */, (/* @common:if [condition="on"] */ 3 /* @common:endif */)];
export const template = `a${/* @common:if [condition="on"] */ log(3) /* @common:endif */}b`;
export const arrow = () => /* @common:if [condition="on"] */ log(4) /* @common:endif */;
export const getter = () => (/* @common:if [condition="on"] */ /* reexport safe */ log.length /* @common:endif */);
export function returned() {
  return /* @common:if [condition="on"] */ log(5) /* @common:endif */;
}
export function fallback(given = /* @common:if [condition="on"] */ log(6) /* @common:endif */) {
  return given;
}
export const chosen = value ? 1 : /* @common:if [condition="on"] */ 2 /* @common:endif */;
export const condition = /* @common:if [condition="on"] */ log(7) /* @common:endif */ ? "yes" : "no";
export const keyed = { [/* @common:if [condition="on"] */ "k" /* @common:endif */]: 1 };
export class Base {
  field = /* @common:if [condition="on"] */ log(8) /* @common:endif */;
}
export const loop = [];
for (const item of /* @common:if [condition="on"] */ [1, 2] /* @common:endif */) loop.push(item);
export let target = 1;
target = /* @common:if [condition="on"] */ 2 /* @common:endif */;
/* @common:if [condition="on"] */ target /* @common:endif */ = 3;
