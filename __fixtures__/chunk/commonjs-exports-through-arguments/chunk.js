"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(module, exports, __webpack_require__) {

exports.value = 5;
const mine = arguments[1];
exports.read = () => mine.value;
exports.load = () => arguments[2]("other").value;

/***/ },
/***/ "other"(__unused_webpack_module, exports) {

exports.value = "of the other";

/***/ }

}]);
