"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var _front__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("front");
/* harmony import */ var _real__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("real");
const read = () => [_front__WEBPACK_IMPORTED_MODULE_0__.used, _real__WEBPACK_IMPORTED_MODULE_1__.added];

/***/ },
/***/ "front"(module, __unused_webpack_exports, __webpack_require__) {

module.exports = __webpack_require__("real");
module.exports.added = "added by the front";

/***/ },
/***/ "real"(__unused_webpack_module, exports) {

exports.used = 1;

/***/ }

}]);
