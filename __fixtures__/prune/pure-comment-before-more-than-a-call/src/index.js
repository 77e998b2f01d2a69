const effect = (name) => log.push(name);
const first = /*#__PURE__*/ (effect("before a comma"), 2);
const second = /*#__PURE__*/ (effect("in a condition") ? 3 : 4);
const third = /*#__PURE__*/ (effect("in a sum") + 1);
const fourth = /*#__PURE__*/ ((effect("alone")));
const fifth = /*#__PURE__*/ (/* and */ effect)("through a name");
export const used = "used";
export const unused = [first, second, third, fourth, fifth];
