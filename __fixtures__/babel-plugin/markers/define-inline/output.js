const fallback = "fallback";
export const values = ["it's \"quoted\"\n", -1.5, null, [1, [2, {
  "a": true
}], -3], {
  "a-b": 1,
  ["__proto__"]: {
    "polluted": true
  },
  "nested": {
    "x": []
  }
}, "as a string", fallback, true, -1.5 + 1];
const string = 1;
export const shorthand = {
  string: [1, [2, {
    "a": true
  }], -3]
};
export const prototype = Object.getPrototypeOf({
  "a-b": 1,
  ["__proto__"]: {
    "polluted": true
  },
  "nested": {
    "x": []
  }
}) === Object.prototype;