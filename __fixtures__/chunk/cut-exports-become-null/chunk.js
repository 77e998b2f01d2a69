"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   used: () => (/* binding */ used),
/* harmony export */   "un-used": () => (/* binding */ unused)
/* harmony export */ });
const used = () => "used";
const unused = () => "is unused";

/***/ }

}]);
