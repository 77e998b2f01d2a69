"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   used: () => (/* reexport safe */ _b.used),
/* harmony export */   unused: () => (/* reexport safe */ _c.unused)
/* harmony export */ });
/* harmony import */ var _a = __webpack_require__("./a.js");
/* harmony import */ var _b = __webpack_require__("./b.js");
/* harmony import */ var _c = __webpack_require__("./c.js");
/* harmony import */ var _d = __webpack_require__("./d.js");
/* harmony import */ var _e = __webpack_require__("./e.js");
log.push("the entry");

/***/ },
/***/ "./a.js"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _f = __webpack_require__("./f.js");
log.push("a");

/***/ },
/***/ "./b.js"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   used: () => (/* binding */ used)
/* harmony export */ });
log.push("b, flagged and used");
const used = 1;

/***/ },
/***/ "./c.js"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unused: () => (/* binding */ unused)
/* harmony export */ });
log.push("c, flagged and unused");
const unused = "is unused";

/***/ },
/***/ "./d.js"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _e = __webpack_require__("./e.js");
const pure = "has no effect";

/***/ },
/***/ "./e.js"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _d = __webpack_require__("./d.js");
const circular = "has no effect either";

/***/ },
/***/ "./f.js"(__unused_webpack_module, exports) {

log.push("f");
exports.x = "is unused";

/***/ }

}]);
