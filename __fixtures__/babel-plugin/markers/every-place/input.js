"use strict";
/* @common:if [condition="no"] */ import "./gone.js"; /* @common:endif */
import { a, /* @common:if [condition="no"] */ b, /* @common:endif */ c } from "./other.js";
export const one = [1, /* @common:if [condition="no"] */ 2, 3, /* @common:endif */ 4], two = /* @common:if [condition="no"] */ 2 /* @common:endif */;
export const object = { a, /* @common:if [condition="no"] */ b: 1, get d() { return 1; }, ...c, /* @common:endif */ e: /* @common:if [condition="no"] */ c /* @common:endif */ };
export const call = Math.max(/* @common:if [condition="no"] */ 1, 2 /* @common:endif */, ...[/* @common:if [condition="no"] */ ...[5], /* @common:endif */ 3]);
export const spread = [.../* @common:if [condition="no"] */ call.x /* @common:endif */];
export const chained = object?.e?.[/* @common:if [condition="no"] */ "x" /* @common:endif */] ?? `${/* @common:if [condition="no"] */ a /* @common:endif */}`;
export function choose(value) {
  /* @common:if [condition="no"] */ "use gone"; /* @common:endif */
  if (value) /* @common:if [condition="no"] */ return 1; /* @common:endif */
  else value = 3;
  for (/* @common:if [condition="no"] */ let i = 0 /* @common:endif */; value < 5; value++);
  switch (value) {
    /* @common:if [condition="no"] */
    case 1:
      return "gone";
    /* @common:endif */
    default:
      /* @common:if [condition="no"] */ value = 7; /* @common:endif */
      return value;
  }
}
export class Kept {
  /* @common:if [condition="no"] */ #gone = 1; static { a(); } gone() {} /* @common:endif */
  static kept = () => /* @common:if [condition="no"] */ this /* @common:endif */;
}
/* @common:if [condition="no"] */ export default class {} /* @common:endif */
/* @common:if [condition="no"] */ export { a as gone }; export * from "./gone.js"; /* @common:endif */
export { c as alias /* @common:if [condition="no"] */, c as goneAlias /* @common:endif */ };
