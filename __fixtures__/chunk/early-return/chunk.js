"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(__unused_webpack_module, exports, __webpack_require__) {

exports.first = 1;
if (exports.first === 1) return;
exports.second = 2;

/***/ }

}]);
