"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(module, __unused_webpack_exports, __webpack_require__) {

"use strict";

if (true) {
  module.exports = __webpack_require__("real");
} else {}

/***/ },
/***/ "real"(__unused_webpack_module, exports) {

exports.used = function () { return 1; };
exports.unused = function () { return "is unused"; };

/***/ }

}]);
