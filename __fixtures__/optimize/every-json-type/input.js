export const values = {
  string: /* @common:define-inline [value="v.string"] */ 0,
  number: /* @common:define-inline [value="v.number"] */ 0,
  negative: /* @common:define-inline [value="v.negative"] */ 0,
  boolean: /* @common:define-inline [value="v.boolean"] */ 0,
  nothing: /* @common:define-inline [value="v.nothing"] */ 0,
  list: /* @common:define-inline [value="v.list"] */ 0,
  object: /* @common:define-inline [value="v.object"] */ 0,
  fallback: /* @common:define-inline [value="v.missing" default="3"] */ 0,
  untouched: /* @common:define-inline [value="v.missing"] */ 0,
};
export const power = (/* @common:define-inline [value="v.negative"] */ 1) ** 2;
export const difference = 1 -/* @common:define-inline [value="v.negative"] */1;
export const objects = () => /* @common:define-inline [value="v.object"] */ null;
export const path = /* @common:define-inline [value="v.string"] */ process.env.PREFIX + "/file";
export const sum = /* @common:define-inline [value="v.number"] */ (1 + 2) * 2;
const mode = 1;
export const shorthand = { /* @common:define-inline [value="v.boolean"] */ mode };
/* @common:define-inline [value="v.object"] */ mode;
