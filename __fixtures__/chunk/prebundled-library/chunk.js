"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(module, exports, __webpack_require__) {

exports.inner = (() => {
  var __webpack_modules__ = { "other": (module, exports, __webpack_require__) => { exports.value = "of the prebundled"; }, "main": (module, exports, __webpack_require__) => { exports.value = () => __webpack_require__("other").value; } };
  function __webpack_require__(id) { var module = { exports: {} }; __webpack_modules__[id](module, module.exports, __webpack_require__); return module.exports; }
  return __webpack_require__("main").value;
})();
exports.unused = "is unused";

/***/ },
/***/ "other"(__unused_webpack_module, exports) {

exports.value = "of the outer";

/***/ }

}]);
