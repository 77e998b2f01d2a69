(self["webpackChunk"] = self["webpackChunk"] || []).push([["library"],{

/***/ "./lib/index.js":
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   add: () => (/* @common:if [condition="treeShake.lib.add"] */ /* reexport safe */ _add__WEBPACK_IMPORTED_MODULE_0__["default"] /* @common:endif */),
/* harmony export */   sub: () => (/* @common:if [condition="treeShake.lib.sub"] */ /* reexport safe */ _sub__WEBPACK_IMPORTED_MODULE_1__["default"] /* @common:endif */)
/* harmony export */ });
/* harmony import */ var _add__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/add.js");
/* harmony import */ var _sub__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/sub.js");

/***/ }),

/***/ "./lib/add.js":
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((a, b) => a + b);

/***/ }),

/***/ "./lib/sub.js":
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _negate__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/negate.js");
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((a, b) => a + (0,_negate__WEBPACK_IMPORTED_MODULE_0__["default"])(b));

/***/ }),

/***/ "./lib/negate.js":
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((a) => -a);

/***/ }),

/***/ "./lib/alone.js":
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__) => {

__webpack_exports__.alone = true;

/***/ })

}]);
