export const values = {
  string: "a\"b\u003c/script>\u2028",
  number: 1.5,
  negative: -2,
  boolean: false,
  nothing: null,
  list: [1, ["a"], {}],
  object: { "a b": 1, ["__proto__"]: { "x": true } },
  fallback: "3",
  untouched: 0,
};
export const power = ((-2)) ** 2;
export const difference = 1 -(-2);
export const objects = () => ({ "a b": 1, ["__proto__"]: { "x": true } });
export const path = "a\"b\u003c/script>\u2028" + "/file";
export const sum = (1.5) * 2;
export const shorthand = { mode: false };
({ "a b": 1, ["__proto__"]: { "x": true } });
