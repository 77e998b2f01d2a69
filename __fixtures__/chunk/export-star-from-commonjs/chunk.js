"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   own: () => (/* binding */ own),
/* harmony export */   more: () => (/* binding */ more)
/* harmony export */ });
/* harmony import */ var _c__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("c");
/* harmony reexport (unknown) */ var __WEBPACK_REEXPORT_OBJECT__ = {};
/* harmony reexport (unknown) */ for(const __WEBPACK_IMPORT_KEY__ in _c__WEBPACK_IMPORTED_MODULE_0__) if(["default","own"].indexOf(__WEBPACK_IMPORT_KEY__) < 0) __WEBPACK_REEXPORT_OBJECT__[__WEBPACK_IMPORT_KEY__] = () => _c__WEBPACK_IMPORTED_MODULE_0__[__WEBPACK_IMPORT_KEY__]
/* harmony reexport (unknown) */ __webpack_require__.d(__webpack_exports__, __WEBPACK_REEXPORT_OBJECT__);
const own = () => "own";
const more = () => "more";

/***/ },
/***/ "c"(__unused_webpack_module, exports) {

exports.star = () => "star";
exports.other = () => "other";

/***/ }

}]);
