"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry":
/***/ ((module, exports, __webpack_require__) => (module.exports = { value: () => __webpack_require__("b").b })),
/***/ "b":
/***/ ((module) => {

module.exports = { b: "b" };

/***/ })

}]);
