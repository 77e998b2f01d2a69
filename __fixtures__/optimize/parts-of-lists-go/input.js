import { a, /* @common:if [condition="on"] */ b, /* @common:endif */ c } from "./library.js";
import { /* @common:if [condition="on"] */ d /* @common:endif */ } from "./other.js";
const x = 1, /* @common:if [condition="on"] */ y = 2, /* @common:endif */ z = 3;
const first = 1 /* @common:if [condition="on"] */, last = 2 /* @common:endif */;
const object = { one: a, /* @common:if [condition="on"] */ two: y, get three() { return 3; }, ...c, /* @common:endif */ four: 4, /* @common:if [condition="on"] */ five() {} /* @common:endif */ };
const plugins = [a, /* @common:if [condition="on"] */ b, /* @common:endif */ c];
class Shape {
  sides = 4
  /* @common:if [condition="on"] */
  computed() {}
  static { log("static"); }
  /* @common:endif */
  ["key"] = 1;
}
export function choose(value) {
  switch (value) {
    case 1:
      return "one";
    /* @common:if [condition="on"] */
    case 2:
      return "two";
    /* @common:endif */
    default:
      return "other";
  }
}
export { x, /* @common:if [condition="on"] */ y, /* @common:endif */ z, /* @common:if [condition="on"] */ d /* @common:endif */ };
export { object, plugins, Shape, first };
/* @common:if [condition="on"] */ export * from "./all.js"; /* @common:endif */
export default /* @common:if [condition="on"] */ function () {} /* @common:endif */
