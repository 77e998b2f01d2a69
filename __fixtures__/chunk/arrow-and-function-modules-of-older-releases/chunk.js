"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ 17:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "used": () => (/* binding */ used),
/* harmony export */   "unused": () => (/* binding */ unused)
/* harmony export */ });
/* harmony import */ var _b__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42);
/* harmony import */ var _b__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(_b__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _c__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99);
const used = () => _b__WEBPACK_IMPORTED_MODULE_0___default().x();
const unused = () => _c__WEBPACK_IMPORTED_MODULE_1__.c;

/***/ }),
/***/ 42:
/***/ (function(module, exports, __webpack_require__) {

exports.x = function () { return "x"; };
exports.y = function () { return "y"; };

/***/ }),
/***/ 99:
/***/ ((module) => {

module.exports.c = "c is unused";

/***/ })

}]);
