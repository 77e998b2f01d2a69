"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "./root.js"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (run),
/* harmony export */   unused: () => (unused)
/* harmony export */ });

;// ./a.js
function once(value) { log.push("it is the first time that this was called, with", value); once = (other) => { log.push("again", other); return other; }; return value; }
function capture(value) { capture = Object.is ? function () { return "what it was called with first of all: " + value; } : null; return capture(value); }
function alpha(value) { const longEnough = "so that a minimizer would not write it in place"; return [longEnough, value.alpha]; }
function plain(value) { const longEnough = "so that a minimizer would not write it in place"; return longEnough + value; }
function tag() { const same = (strings) => strings; return ["a template has one object for each place in the text", same`a`][1]; }
let a = () => [once(1), capture(1), alpha({ alpha: 1, beta: 2 }), plain(1), tag()];

;// ./b.js
function b_once(value) { log.push("it is the first time that this was called, with", value); b_once = (other) => { log.push("again", other); return other; }; return value; }
function b_capture(value) { b_capture = Object.is ? function () { return "what it was called with first of all: " + value; } : null; return b_capture(value); }
function beta(value) { const longEnough = "so that a minimizer would not write it in place"; return [longEnough, value.beta]; }
function b_plain(value) { const longEnough = "so that a minimizer would not write it in place"; return longEnough + value; }
function b_tag() { const same = (strings) => strings; return ["a template has one object for each place in the text", same`a`][1]; }
let b = () => [b_once(2), b_capture(2), beta({ alpha: 1, beta: 2 }), b_plain(2), b_tag()];

;// ./c.js
function c_plain(value) { const longEnough = "so that a minimizer would not write it in place"; return longEnough + value; }
function d_plain(value) { const longEnough = "so that a minimizer would not write it in place"; return longEnough + value; }
function e_plain(value) { const longEnough = "so that a minimizer would not write it in place"; return longEnough + value; }
let c = () => { const plain = () => "another of that name"; return [plain(), c_plain(3), c_plain === b_plain, d_plain.name, new e_plain(1) instanceof e_plain]; };
plain = plain;

;// ./d.js
function d_extends() { d_extends = Object.assign ? Object.assign.bind() : function (target) { for (var i = 1; i < arguments.length; i++) { var source = arguments[i]; for (var key in source) { if (Object.prototype.hasOwnProperty.call(source, key)) { target[key] = source[key]; } } } return target; }; return d_extends.apply(this, arguments); }
function seen_extends() { seen_extends = Object.assign ? Object.assign.bind() : function (target) { for (var i = 1; i < arguments.length; i++) { var source = arguments[i]; for (var key in source) { if (Object.prototype.hasOwnProperty.call(source, key)) { target[key] = source[key]; } } } return target; }; return seen_extends.apply(this, arguments); }
let d = () => [d_extends({}, { d: 1 }), seen_extends.name];

;// ./root.js
const run = () => { log.push(d()); const [one, two, three] = [a(), b(), c()]; return [one, two, three, one[4] === two[4], a().length, once(5)]; }, unused = "is unused";

/***/ }

}]);
