"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(module, exports, __webpack_require__) {

const note = (text) => { log.push(String(text)); return text; };
const own = { set on(value) { note(`setter: ${value}`); } };
const descriptor = { set(value) { note(`described: ${value}`); } };
const same = (value) => value;
const pick = ({ value }) => value;
const first = ([value]) => value;
const byIf = {};
if (note("condition")) byIf.a = 1;
const byAnd = {};
note("left") && (byAnd.a = 1);
const byTest = {};
note("test") ? (byTest.a = 1) : (byTest.b = 1);
const byValue = {};
byValue.a = note("value");
const byKey = {};
byKey[note("key")] = 1;
const byArgument = {};
Object.assign(byArgument, note("argument"));
const inheriting = {};
inheriting.__proto__ = own;
inheriting.on = "inherited";
const holder = { prototype: own };
holder.prototype.on = "of a property called prototype";
const described = {};
Object.defineProperty(described, "on", descriptor);
described.on = "by name";
const spread = {};
Object.defineProperty(spread, "on", { ...descriptor });
spread.on = "by spread";
const written = {};
Object.defineProperty(written, "on", { set(value) { note(`written: ${value}`); } });
written.on = "by literal";
const several = {};
Object.defineProperties(several, { on: descriptor });
several.on = "by list";
const listed = {};
const list = { on: descriptor };
Object.defineProperties(listed, list);
listed.on = "by the name of a list";
const ofChanged = { set on(value) { note(`setter: ${value}`); } };
let changed = {};
changed = ofChanged;
changed.on = "assigned";
own.on = "literal";
const ofChosen = { set on(value) { note(`setter: ${value}`); } };
const chosen = same ? ofChosen : {};
chosen.on = "consequent";
const rejected = undefined ? {} : own;
rejected.on = "alternate";
const ofLeft = { set on(value) { note(`setter: ${value}`); } };
const left = ofLeft || {};
left.on = "left";
const right = undefined || own;
right.on = "right";
const handed = /*#__PURE__*/ same(own);
handed.on = "handed on";
const inList = /*#__PURE__*/ first([own]);
inList.on = "in a list";
const inObject = /*#__PURE__*/ pick({ value: own });
inObject.on = "in an object";
const ofCall = { set on(value) { note(`setter: ${value}`); } };
const inCall = /*#__PURE__*/ same(/*#__PURE__*/ same(ofCall));
inCall.on = "in a call";
const created = Object.create(own);
created.on = "created";
class WithSetter { static set on(value) { note(`static: ${value}`); } }
WithSetter.on = "own";
const Derived = class extends (0, WithSetter) {};
Derived.on = "derived";
__webpack_require__("shadowing");
exports.used = 1;

/***/ },
/***/ "shadowing"(module, exports, __webpack_require__) {

const Object = { assign: () => log.push("an own assign") };
const plain = {};
Object.assign(plain, { a: 1 });
exports.x = 1;

/***/ }

}]);
