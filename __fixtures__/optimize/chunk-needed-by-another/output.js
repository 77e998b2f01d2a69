(self["webpackChunk"] = self["webpackChunk"] || []).push([["library"],{

/***/ "./lib/index.js":
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   add: () => (null),
/* harmony export */   sub: () => (null)
/* harmony export */ });

/***/ }),

/***/ "./lib/add.js":
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((a, b) => a + b);

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
