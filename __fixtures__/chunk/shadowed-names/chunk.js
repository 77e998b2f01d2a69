"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   direct: () => (/* binding */ direct),
/* harmony export */   shadowing: () => (/* binding */ shadowing),
/* harmony export */   hoisted: () => (/* binding */ hoisted),
/* harmony export */   named: () => (/* binding */ named),
/* harmony export */   caught: () => (/* binding */ caught)
/* harmony export */ });
/* harmony import */ var dep = __webpack_require__("dep");
const first = "first";
const helper = () => "is unused";
function direct(dep) { return dep.b; }
function shadowing(value = first) { { let first = "inner"; value += first; } return value + (function () { if (0) { var first = 0; } return first; })(); }
function hoisted() { return typeof helper; var helper; }
const named = function helper() { return typeof helper; };
function caught() { try { throw "x"; } catch (first) { return first; } finally { for (const first of [1]) log.push(first); } }

/***/ },
/***/ "dep"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ b)
/* harmony export */ });
const b = "is unused";

/***/ }

}]);
