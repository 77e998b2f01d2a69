"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
const VALUE = { used: true };
const OTHER = { text: "is unused" };
let b = "b";
const PAREN = (log.push("paren"), 1);
/* harmony export */ __webpack_require__.d(__webpack_exports__, [
/* harmony export */   "A", 0, VALUE,
/* harmony export */   "gone", 0, (OTHER),
/* harmony export */   "B", () => (/* binding */ b),
/* harmony export */   "C", (() => b),
/* harmony export */   "D", 0, /* binding */ (OTHER)
/* harmony export */ ]);

/***/ }

}]);
