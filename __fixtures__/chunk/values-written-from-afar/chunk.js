"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read),
/* harmony export */   set: () => (/* binding */ set),
/* harmony export */   loop: () => (/* binding */ loop),
/* harmony export */   swapped: () => (/* binding */ swapped),
/* harmony export */   counted: () => (/* binding */ counted)
/* harmony export */ });
let state = "initial";
let counter = 0;
let one = 1, two = 2;
let last;
const holder = {};
const step = () => counter++;
for (last of [1, 2, 3]);
for (holder.key in { x: 1, y: 2 });
[one, two] = [two, one];
({ a: holder.a, b: [holder.b = 4] } = { a: 3, b: [] });
state = "second";
if (counter === 0) state = state + " then third"; else state = "never";
step(), step();
const read = () => state;
const set = (value) => { state = value; };
const loop = () => [last, holder.key, holder.a, holder.b];
const swapped = () => [one, two];
const counted = () => counter;

/***/ }

}]);
