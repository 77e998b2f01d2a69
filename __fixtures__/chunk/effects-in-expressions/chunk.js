"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(module, exports, __webpack_require__) {

const note = (text) => { log.push(String(text)); return text; };
const watched = { get on() { return note("getter"); }, *[Symbol.iterator]() { yield note("iterator"); } };
Object.defineProperty(globalThis, "probe", { get() { return note("global"); } });
globalThis.probed = watched;
class Map { constructor() { note("a class with the name of a global"); } }
var a = __webpack_require__("a");
var a_default = /*#__PURE__*/__webpack_require__.n(a);

const ofSpread = [...watched];
const ofKey = { [note("key")]: 1 };
const ofProperty = { value: note("property") };
const ofUnary = !probe;
const ofTypeof = typeof note("operand");
const ofNew = /*#__PURE__*/ new Map2(note("argument of a PURE new"));
function Map2() {}
const ofOwnClass = new Map();
const ofIterable = new Set(watched);
const ofArgument = Math.max(note("argument"));
const ofPureArgument = /*#__PURE__*/ Math.max(note("argument of a PURE call"));
const ofSecond = __webpack_require__("a", note("second argument"));
const ofMember = Math[note("computed member")];
const ofGlobal = probed.on;
const ofGetter = watched.on;
const ofNested = watched.on.on;
class Static { static get on() { return note("static getter"); } }
const ofStatic = Static.on;
const overwritten = { inner: { on: 1 }, ["inn" + "er"]: watched };
const ofOverwritten = overwritten.inner.on;
const repeated = { inner: { on: 1 }, inner: watched };
const ofRepeated = repeated.inner.on;
class Repeated { static inner = { on: 1 }; static inner = watched; }
const ofRepeatedField = Repeated.inner.on;
class Getting { static get inner() { return note("static getter on the way"); } }
const ofGetting = Getting.inner.on;
const table = { make: () => 1 };
const ofCallee = /*#__PURE__*/ table[note("callee's member") && "make"]();
const ofCalleeSequence = /*#__PURE__*/ (note("callee's sequence"), table.make)();
const ofInterop = a_default(note("argument of the interop's getter"));
const ofTest = note("test") ? 1 : 2;
const ofLogical = true && note("operand of &&");
const ofBinary = 1 + note("operand of +");
const ofSequence = (0, note("sequence"), 1);
const ofTemplate = `${note("template")}`;
const ofTag = note`tag`;
const ofAssignment = (exports.assigned = note("assigned"));
const target = { kept: 1, gone: 2 };
const ofDelete = delete target.gone;
const frozen = { free: true };
const ofFreeze = Object.freeze(frozen);
const ofClass = class { static field = note("static field"); };
const ofBlock = class { static { note("static block"); } };
const ofClassKey = class { [note("class key")]() {} };
const ofHeritage = class extends (note("heritage"), Object) {};
const ofAwaited = (() => note("called"))();

exports.used = () => [target, Object.isFrozen(frozen)];

/***/ },
/***/ "a"(module, exports, __webpack_require__) {

exports.x = 1;
module.exports = () => 1;

/***/ }

}]);
