"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "./a.js"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kept: () => (/* binding */ kept),
/* harmony export */   Unused: () => (/* binding */ Unused)
/* harmony export */ });
class Blocks { static { log.push("static block"); } }
class Values { static value = log.push("static value"); }
class Keys { [(log.push("key"), "k")]() {} }
class Private { static #secret = log.push("private"); static read() { return Private.#secret; } }
class Extends extends (log.push("heritage"), Object) {}
class Unused { #field = 1; static plain = "plain static"; has(other) { return #field in other; } }
const kept = 1;

/***/ }

}]);
