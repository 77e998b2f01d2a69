"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(module, exports, __webpack_require__) {

const first = ([value]) => value;
const pick = ({ value }) => value;
const chosen = {};
const choice = globalThis.nothing === undefined ? chosen : {};
choice.far = "consequent";
const rejected = {};
const rejection = globalThis.nothing ? {} : rejected;
rejection.far = "alternate";
const left = {};
const either = left || {};
either.far = "left";
const right = {};
const other = null || right;
other.far = "right";
const listed = {};
const ofList = /*#__PURE__*/ first([listed]);
ofList.far = "list";
const valued = {};
const ofObject = /*#__PURE__*/ pick({ value: valued });
ofObject.far = "object";
const assigned = {};
const held = () => { let kept; kept = assigned; return kept; };
const ofLocal = /*#__PURE__*/ held();
ofLocal.far = "local";
const nested = {};
const ofNested = /*#__PURE__*/ first([{ value: nested }]).value;
exports.used = { chosen, rejected, left, right, listed, valued, assigned, nested };

/***/ }

}]);
