"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(__unused_webpack_module, exports, __webpack_require__) {

exports.names = function () { return Object.keys(exports); };
exports.other = 1;

/***/ }

}]);
