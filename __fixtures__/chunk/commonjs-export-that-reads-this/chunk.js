"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(module, exports, __webpack_require__) {

const helper = () => "helped";
exports.read = function (first = this.zero) { helper(); return [first, this.one, (() => this.two)()]; };
exports.zero = 0;
exports.one = 1;
exports.two = 2;
exports.idle = "is unused";

/***/ }

}]);
