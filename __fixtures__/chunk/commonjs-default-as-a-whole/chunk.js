"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(module, exports, __webpack_require__) {

__webpack_require__.r(exports);
__webpack_require__.d(exports, {
  member: () => (/* binding */ member),
  star: () => (/* binding */ star),
  whole: () => (/* binding */ whole)
});
var a__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("a");
var a__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(a__WEBPACK_IMPORTED_MODULE_0__);
var b__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("b");
var b__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(b__WEBPACK_IMPORTED_MODULE_1__);
const whole = () => Object.keys((a__WEBPACK_IMPORTED_MODULE_0___default()));
const member = () => (b__WEBPACK_IMPORTED_MODULE_1___default().own);
const star = () => (b__WEBPACK_IMPORTED_MODULE_1___default().star);

/***/ },
/***/ "a"(module, exports, __webpack_require__) {

var __exportStar = function (m, exports) { for (var p in m) if (!exports.hasOwnProperty(p)) exports[p] = m[p]; };
exports.one = 1;
exports.two = 2;
__exportStar(__webpack_require__("of-a"), exports);

/***/ },
/***/ "of-a"(module, exports, __webpack_require__) {

exports.three = 3;

/***/ },
/***/ "b"(module, exports, __webpack_require__) {

var __exportStar = function (m, exports) { for (var p in m) if (!exports.hasOwnProperty(p)) exports[p] = m[p]; };
exports.own = "own";
exports.idle = "is unused";
__exportStar(__webpack_require__("of-b"), exports);

/***/ },
/***/ "of-b"(module, exports, __webpack_require__) {

exports.star = "star";
exports.idleToo = "is unused";

/***/ }

}]);
