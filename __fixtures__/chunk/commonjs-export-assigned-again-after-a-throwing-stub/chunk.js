"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(__unused_webpack_module, exports, __webpack_require__) {

"use strict";
exports.b = "first";
exports.a = exports.b = "second";
exports.idle = "is unused";

/***/ }

}]);
