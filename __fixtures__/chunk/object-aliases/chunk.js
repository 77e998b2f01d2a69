"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "./a.js"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   InternalButton: () => (/* binding */ InternalButton),
/* harmony export */   shared: () => (/* binding */ shared),
/* harmony export */   Button: () => (/* binding */ Button),
/* harmony export */   origin: () => (/* binding */ origin),
/* harmony export */   Main: () => (/* binding */ Main),
/* harmony export */   Unused: () => (/* binding */ Unused)
/* harmony export */ });
function InternalButton() {}
const Button = InternalButton;
function Group() { return "group"; }
Button.Group = Group;
const shared = {};
function Main() {}
Main.Sub = shared;
Main.Sub.x = 1;
function Replaced() {}
Replaced.prototype = shared;
Replaced.prototype.z = 3;
let late;
late = InternalButton;
late.Late = "late";
const either = globalThis.nothing ? Group : InternalButton;
either.Either = "either";
const [destructured] = [InternalButton];
destructured.Destructured = "destructured";
const { Sub } = Main;
Sub.y = 2;
function Unused() {}
const origin = {};
const step = origin;
const farther = step;
farther.far = "far";
const UnusedAlias = Unused;
UnusedAlias.Group = "group of the unused";

/***/ }

}]);
