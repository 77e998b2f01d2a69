"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "./a.js"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   used: () => (/* binding */ used),
/* harmony export */   unused: () => (/* binding */ unused)
/* harmony export */ });
function name() { return "outer"; }
const used = () => { if (globalThis.never) { var name = "never"; } return typeof name; };
const unused = () => name() + "is unused";
function key() { return "own key"; }
const method = { key() { return "is unused"; } };
const also = class { key = key; };
const label = () => { key: for (;;) break key; };
used.also = also;

/***/ }

}]);
