"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(module, exports, __nested_require__) {

var __webpack_require__ = function (id) { return { value: () => "mine " + id }; };
exports.inner = __webpack_require__("other").value;
exports.unused = "is unused";

/***/ },
/***/ "other"(__unused_webpack_module, exports) {

exports.value = "of the outer";

/***/ }

}]);
