"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(module, exports, __webpack_require__) {

__webpack_require__("two");
exports.beside = __webpack_require__("beside").get;
exports.one = __webpack_require__("two").one;
exports.enabled = __webpack_require__("enabled").value;
exports.unused = () => "is unused";

/***/ },
/***/ "beside"(module, exports, __webpack_require__) {

var name = "outer";
(function () { var name = "inner"; exports.get = () => name; exports.inner = () => name; })();
exports.get = () => name;

/***/ },
/***/ "two"(module, exports, __webpack_require__) {

(function () { var name = "one"; exports.one = () => name; })();
(function () { var name = "two"; exports.two = () => name; log.push(name); })();

/***/ },
/***/ "enabled"(module, exports, __webpack_require__) {

__webpack_require__("condition").isEnabled() && (function () { exports.value = "enabled"; })();

/***/ },
/***/ "condition"(module, exports, __webpack_require__) {

exports.isEnabled = () => true;
exports.idle = "idle";

/***/ }

}]);
