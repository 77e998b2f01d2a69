"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(__unused_webpack_module, exports, __webpack_require__) {

const helper = __webpack_require__("helper");
exports.run = () => helper.first();
exports.own = () => exports.viaThis();
exports.viaThis = function () { return this.hidden; };
exports.hidden = "hidden";

/***/ },
/***/ "helper"(__unused_webpack_module, exports) {

exports.first = function () { return this.second(); };
exports.second = function () { return "second"; };

/***/ }

}]);
