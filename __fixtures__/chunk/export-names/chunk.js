"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "constructor": () => (/* binding */ ctor),
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__),
/* harmony export */   then: () => (/* binding */ then),
/* harmony export */   "x-y": () => (/* binding */ xy),
/* harmony export */   toString: () => (/* binding */ text),
/* harmony export */   hasOwnProperty: () => (/* binding */ own),
/* harmony export */   valueOf: () => (/* binding */ value)
/* harmony export */ });
const ctor = "constructor";
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ("default");
const then = "then";
const xy = "x-y";
const text = "text is unused";
const own = "own is unused";
const value = "value is unused";

/***/ }

}]);
