"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "./a.js"(__unused_webpack_module, exports) {

exports.__proto__ = { inherited() { return "inherited"; } };
exports.own = 1;
exports.unused = "is unused";

/***/ }

}]);
