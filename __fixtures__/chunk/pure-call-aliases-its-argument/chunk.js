"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "./a.js"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read),
/* harmony export */   readInner: () => (/* binding */ readInner),
/* harmony export */   unused: () => (/* binding */ unused)
/* harmony export */ });
const id = (value) => value;
const A = {};
const B = /*#__PURE__*/ id(A);
B.x = 5;
const read = () => A.x;
const inner = {};
const wrapped = /*#__PURE__*/ id({ inner }).inner;
wrapped.y = 6;
const readInner = () => inner.y;
const unused = () => "is unused";

/***/ }

}]);
