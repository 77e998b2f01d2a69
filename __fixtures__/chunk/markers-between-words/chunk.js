"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(module, exports, __webpack_require__) {

const value = "used";
exports.used = typeof/* @common:if [condition="treeShake.library.used"] */value/* @common:endif */;
exports.unused = () => "is unused";

/***/ }

}]);
