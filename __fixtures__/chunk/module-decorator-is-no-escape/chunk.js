"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "./a.js"(module, exports, __webpack_require__) {

/* module decorator */ module = __webpack_require__.nmd(module);
exports.used = function used() { return 1; };
exports.unused = function unused() { return "is unused"; };

/***/ }

}]);
