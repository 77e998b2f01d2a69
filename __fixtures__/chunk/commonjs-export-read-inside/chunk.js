"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "./a.js"(__unused_webpack_module, exports) {

Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.a = exports.b = void 0;
const a = () => exports.c + (0, exports.d)();
exports.a = a;
const b = () => "is unused";
exports.b = b;
exports.c = "c";
exports.d = function () { return "d"; };
Object.defineProperty(exports, "e", { enumerable: true, get: function () { return "getter is unused"; } });

/***/ }

}]);
