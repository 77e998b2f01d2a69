"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   idle: () => (/* binding */ idle),
/* harmony export */   then: () => (/* binding */ then),
/* harmony export */   used: () => (/* binding */ used)
/* harmony export */ });
const then = (resolve) => resolve("then called");
const used = 1;
const idle = "is unused";

/***/ }

}]);
