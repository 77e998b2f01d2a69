"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "./a.js"(__unused_webpack_module, exports) {

({ a: exports.a, b: exports.b } = { a: () => "a", b: () => "b" });
[exports.c] = ["c"];
for (exports.d of ["d"]);
exports.unused = "is unused";

/***/ }

}]);
