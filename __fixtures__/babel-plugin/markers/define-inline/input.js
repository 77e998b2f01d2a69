const fallback = "fallback";
export const values = [
  /* @common:define-inline [value="string"] */ fallback,
  /* @common:define-inline [value="number"] */ fallback,
  /* @common:define-inline [value="nothing"] */ fallback,
  /* @common:define-inline [value="list"] */ fallback,
  /* @common:define-inline [value="object"] */ fallback,
  /* @common:define-inline [value="missing" default="as a string"] */ fallback,
  /* @common:define-inline [value="missing"] */ fallback,
  /* @common:define-inline [value="chart%2Ejs.flag"] */ (fallback),
  /* @common:define-inline [value="number"] */ fallback.length + 1,
];
const string = 1;
export const shorthand = { /* @common:define-inline [value="list"] */ string };
export const prototype = Object.getPrototypeOf(/* @common:define-inline [value="object"] */ {}) === Object.prototype;
