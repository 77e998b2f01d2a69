"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "./a.js"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read),
/* harmony export */   readLazy: () => (/* binding */ readLazy),
/* harmony export */   Unused: () => (/* binding */ Unused)
/* harmony export */ });
const A = {};
function getA() { return A; }
const B = /*#__PURE__*/ getA();
B.x = 5;
const read = () => A.x;
const L = {};
const call = (run) => run();
const M = /*#__PURE__*/ call(() => L);
M.x = 7;
const readLazy = () => L.x;
const Unused = /*#__PURE__*/ call(() => () => null);
Unused.displayName = "Unused";

/***/ }

}]);
