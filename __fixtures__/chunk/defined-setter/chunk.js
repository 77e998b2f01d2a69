"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "./a.js"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kept: () => (/* binding */ kept),
/* harmony export */   F: () => (/* binding */ F)
/* harmony export */ });
function F() {}
Object.defineProperty(F, "foo", { set(value) { log.push(["defined", value]); } });
F.foo = 4;
const o = { __proto__: F };
o.foo = 5;
const target = {};
Object.assign(target, { get a() { log.push("getter"); return 1; } });
const kept = 1;

/***/ }

}]);
