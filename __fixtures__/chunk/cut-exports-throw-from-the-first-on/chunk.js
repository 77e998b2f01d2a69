"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  first: () => (/* binding */ first),
  second: () => (/* binding */ second),
  used: () => (/* binding */ used),
  last: () => (/* binding */ last)
});
const first = () => "is unused";
const second = () => "is unused";
const used = () => "used";
const last = () => "is unused";

/***/ }

}]);
