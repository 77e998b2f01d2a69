"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(__unused_webpack_module, exports, __webpack_require__) {

exports.used = () => "used";
exports.unused = () => "is unused"
;(() => log.push("after"))()

/***/ }

}]);
