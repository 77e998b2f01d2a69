"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "./a.js"(__unused_webpack_module, exports) {

this.c = () => this.d();
exports.d = function () { return "d"; };
exports.e = () => "e";

/***/ }

}]);
