"use strict";

import { a, c } from "./other.js";
export const one = [1, 4],
  two = null;
export const object = {
  a,
  e: null
};
export const call = Math.max(null, null, ...[3]);
export const spread = [...[]];
export const chained = object?.e?.[null] ?? `${null}`;
export function choose(value) {
  if (value) ;else value = 3;
  for (; value < 5; value++);
  switch (value) {
    default:
      return value;
  }
}
export class Kept {
  static kept = () => null;
}
export { c as alias };