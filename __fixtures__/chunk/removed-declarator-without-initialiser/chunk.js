"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "./a.js"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__)
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   first: () => (/* binding */ first),
/* harmony export */   second: () => (/* binding */ second),
/* harmony export */   third: () => (/* binding */ third)
/* harmony export */ });
var first = function () { return "first" }, gone1
(function () { log.push("call") })()
var second = [["a"], ["b"]], gone2
[log.push("bracket")]
var third = 3, gone3
-log.push("minus")

/***/ }

}]);
