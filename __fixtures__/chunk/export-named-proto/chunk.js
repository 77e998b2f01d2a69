"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ["__proto__"]: () => (/* binding */ proto),
/* harmony export */   used: () => (/* binding */ used)
/* harmony export */ });
const proto = "proto";
const used = "used";

/***/ }

}]);
