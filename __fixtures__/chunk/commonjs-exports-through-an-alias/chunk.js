"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "./a.js"(__unused_webpack_module, exports) {

var e = exports;
e.c = function () { return exports.d(); };
exports.d = function () { return "d"; };

/***/ }

}]);
