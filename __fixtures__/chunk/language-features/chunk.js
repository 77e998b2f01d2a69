"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ a),
/* harmony export */   rest: () => (/* binding */ rest),
/* harmony export */   generate: () => (/* binding */ generate),
/* harmony export */   Modern: () => (/* binding */ Modern),
/* harmony export */   big: () => (/* binding */ big),
/* harmony export */   optional: () => (/* binding */ optional),
/* harmony export */   fromBlock: () => (/* binding */ fromBlock),
/* harmony export */   twice: () => (/* binding */ twice),
/* harmony export */   labeled: () => (/* binding */ labeled),
/* harmony export */   sum: () => (/* binding */ sum),
/* harmony export */   inBlock: () => (/* binding */ inBlock),
/* harmony export */   Direction: () => (/* binding */ Direction),
/* harmony export */   gone: () => (/* binding */ gone)
/* harmony export */ });
const key = "k", fallback = () => "default";
const { a, [key]: b = fallback(), ...rest } = { a: 1, c: 3, d: 4 };
function* generate() { yield* [b, a]; }
class Modern { static #count = 0; #own = key; static { Modern.ready = fallback(); } get own() { return this.#own; } static make() { Modern.#count++; return new Modern(); } static get count() { return Modern.#count; } constructor() { this.target = new.target === Modern; } }
const big = 2n ** 64n;
const optional = (value) => value?.deep?.[key] ?? fallback?.();
if (key) { var fromBlock = "from a block"; }
var twice = 1;
var twice = log.push("twice");
outer: for (var i = 0; i < 3; i++) { for (;;) { if (i === 1) { var labeled = i; break outer; } continue outer; } }
function sum() { return Array.prototype.reduce.call(arguments, (x, y) => x + y, 0); }
{ function inBlockInner() { return fallback(); } var inBlock = inBlockInner; }
var Direction;
(function (Direction) { Direction[Direction["Up"] = 0] = "Up"; })(Direction || (Direction = {}));
const gone = () => "is unused";

/***/ }

}]);
