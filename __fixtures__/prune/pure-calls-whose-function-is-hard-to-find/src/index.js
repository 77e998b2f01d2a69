const base = {};
const nothing = globalThis.nothingOfThatName;

const chained = { inner: base };
const getChained = () => chained?.inner;
const fromChain = /*#__PURE__*/ getChained();
fromChain.chain = 1;

const once = (make) => {
  let value;
  return () => (value ??= make());
};
const getOnce = /*#__PURE__*/ once(() => base);
const fromOnce = /*#__PURE__*/ getOnce();
fromOnce.once = 2;

const getEither = nothing ? () => ({}) : () => base;
const fromEither = /*#__PURE__*/ getEither();
fromEither.either = 3;

const getOther = nothing || (() => base);
const fromOther = /*#__PURE__*/ getOther();
fromOther.other = 4;

const getBase = () => base;
const fromSequence = /*#__PURE__*/ (0, getBase)();
fromSequence.sequence = 5;

let getAssigned;
const getAssignedToo = (getAssigned = () => base);
const fromAssigned = /*#__PURE__*/ getAssignedToo();
fromAssigned.assigned = 6;

let getFirst = () => base;
const getSecond = getFirst;
getFirst = getSecond;
const fromCircle = /*#__PURE__*/ getFirst();
fromCircle.circle = 7;

const fromInner = /*#__PURE__*/ (() => {
  function inner() {
    return base;
  }
  return inner();
})();
fromInner.inner = 8;

const fromInnerVariable = /*#__PURE__*/ (() => {
  const inner = () => base;
  return inner();
})();
fromInnerVariable.innerVariable = 9;

const fromInnerClass = /*#__PURE__*/ (() => {
  class Inner {
    static get() {
      return base;
    }
  }
  return Inner.get();
})();
fromInnerClass.innerClass = 10;

const fromClosure = /*#__PURE__*/ (() => {
  let found;
  [base].forEach((value) => {
    found = value;
  });
  return found;
})();
fromClosure.closure = 11;

const call = (run) => run();
const callToo = (run) => call(run);
const fromCallback = /*#__PURE__*/ callToo(() => getBase());
fromCallback.callback = 12;

const callDefault = (run = () => base) => run();
const fromDefault = /*#__PURE__*/ callDefault();
fromDefault.byDefault = 13;

const callFirst = (list) => list.map((run) => run())[0];
const fromList = /*#__PURE__*/ callFirst([() => getBase()]);
fromList.list = 14;

const tag = () => base;
const fromTag = /*#__PURE__*/ (() => tag`text`)();
fromTag.tag = 15;

const map = { base };
const getMapped = () => map.base;
const fromMap = /*#__PURE__*/ getMapped();
fromMap.map = 16;

const list = [base];
const first = ([value]) => value;
const fromListed = /*#__PURE__*/ first(list);
fromListed.listed = 17;

const late = {};
late.get = () => base;
const fromLate = /*#__PURE__*/ late.get();
fromLate.late = 18;

class Holder {
  get() {
    return base;
  }
}
class Heir extends Holder {}
const heir = /*#__PURE__*/ new Heir();
const fromInstance = /*#__PURE__*/ heir.get();
fromInstance.instance = 19;

const shadow = (base) => getBase(base);
const fromShadow = /*#__PURE__*/ shadow({});
fromShadow.shadow = 20;

const fromReflect = /*#__PURE__*/ Reflect.apply(() => getBase(), null, []);
fromReflect.reflect = 21;

const getGlobal = () => (globalThis.fedshakeStore ||= {});
const fromGlobal = /*#__PURE__*/ getGlobal();
fromGlobal.global = 22;

const wrap = (render) => {
  const component = { render };
  return component;
};
const Plain = /*#__PURE__*/ wrap(() => null);
Plain.displayName = "nobody looks at this";

export const read = () => [base, globalThis.fedshakeStore];
export const unused = [
  fromChain, fromOnce, fromEither, fromOther, fromSequence, fromAssigned, fromCircle, fromInner, fromInnerVariable,
  fromInnerClass, fromClosure, fromCallback, fromDefault, fromList, fromTag, fromMap, fromListed, fromLate, fromInstance,
  fromShadow, fromReflect, fromGlobal, Plain,
];
