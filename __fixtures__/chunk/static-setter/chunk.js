"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "./a.js"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kept: () => (/* binding */ kept),
/* harmony export */   S: () => (/* binding */ S)
/* harmony export */ });
class S { static set foo(value) { log.push(["own", value]); } }
S.foo = 4;
class Base { static set foo(value) { log.push(["inherited", value]); } }
class D extends Base {}
D.foo = 5;
class P { set bar(value) { log.push(["instance", value]); } }
P.prototype.bar = 6;
const alias = S;
alias.foo = 7;
const passed = /*#__PURE__*/ ((value) => value)(S);
passed.foo = 8;
const E = /*#__PURE__*/ function (B) { class E extends B {} return E; }(Base);
E.foo = 9;
let later = {};
if (typeof S === "function") later = S;
later.foo = 10;
const kept = 1;

/***/ }

}]);
