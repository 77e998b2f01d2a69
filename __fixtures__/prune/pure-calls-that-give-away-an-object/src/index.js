const base = {};
const other = {};

const closure = () => {
  const inner = base;
  return () => inner;
};
const made = closure();
const fromMade = /*#__PURE__*/ made();
fromMade.closure = 1;

const holder = { deep: { get: () => base } };
const fromMethod = /*#__PURE__*/ holder.deep.get();
fromMethod.method = 2;

class Holder {
  static get() {
    return base;
  }
}
const fromStatic = /*#__PURE__*/ Holder.get();
fromStatic.staticMethod = 3;

const fromCatch = /*#__PURE__*/ (() => {
  try {
    throw base;
  } catch (caught) {
    return caught;
  }
})();
fromCatch.caught = 4;

const fromPattern = /*#__PURE__*/ (() => {
  let value;
  [value] = [base];
  return value;
})();
fromPattern.pattern = 5;

const fromDeclaredPattern = /*#__PURE__*/ (() => {
  const { value } = { value: base };
  return value;
})();
fromDeclaredPattern.declaredPattern = 6;

const fromLoop = /*#__PURE__*/ (() => {
  for (const value of [base]) return value;
})();
fromLoop.loop = 7;

const fromDefault = /*#__PURE__*/ ((value = base) => value)();
fromDefault.byDefault = 8;

const fromElement = /*#__PURE__*/ (() => [base][0])();
fromElement.element = 9;

const pass = (call) => call();
function give() {
  return base;
}
const fromName = /*#__PURE__*/ pass(give);
fromName.name = 10;

class Returning {
  constructor() {
    return base;
  }
}
class Inheriting extends Returning {}
const fromConstructor = /*#__PURE__*/ new Returning();
fromConstructor.constructed = 11;
const fromInherited = /*#__PURE__*/ new Inheriting();
fromInherited.inherited = 12;

const fromOther = /*#__PURE__*/ (() => other)();
fromOther.text = "nobody looks at the other";

export const read = () => base;
export const readOther = () => other;
