"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(module, exports, __webpack_require__) {

const note = (text) => { log.push(String(text)); return text; };
const { ofCall } = note(__webpack_require__("a"));
const { ofGetter } = { get ofGetter() { return note("getter"); } };
const { [note("computed")]: byKey } = __webpack_require__("a");
const { missing = note("default") } = __webpack_require__("a");
exports.used = 1;

/***/ },
/***/ "a"(module, exports, __webpack_require__) {

exports.x = 1;
exports.toString = () => "a";

/***/ }

}]);
