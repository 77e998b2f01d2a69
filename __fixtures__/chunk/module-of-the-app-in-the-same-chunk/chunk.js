"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(module, exports, __webpack_require__) {

exports.used = () => "used";
exports.unused = () => "is unused";

/***/ },
/***/ "own"(module, exports, __webpack_require__) {

exports.own = () => "of the app";

/***/ },
/***/ "idle"(module, exports, __webpack_require__) {

exports.idle = () => "is unused";

/***/ }

}]);
