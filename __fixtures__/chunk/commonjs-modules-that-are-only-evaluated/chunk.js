"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(module, exports, __webpack_require__) {

__webpack_require__("forwarding");
__webpack_require__("starring");
__webpack_require__("registered");
__webpack_require__("registered-forward");
exports.used = () => [registry.whole.name, registry.whole.star, registry.forwarded.target];
exports.unused = __webpack_require__("effectful").unused;

/***/ },
/***/ "effectful"(module, exports, __webpack_require__) {

log.push("effectful");
exports.unused = "stays";

/***/ },
/***/ "forwarding"(module, exports, __webpack_require__) {

log.push("forwarding");
module.exports = __webpack_require__("forwarded");

/***/ },
/***/ "forwarded"(module, exports, __webpack_require__) {

exports.name = "forwarded is unused";

/***/ },
/***/ "starring"(module, exports, __webpack_require__) {

var __exportStar = function (m, exports) { for (var p in m) if (!exports.hasOwnProperty(p)) exports[p] = m[p]; };
log.push("starring");
__exportStar(__webpack_require__("starred"), exports);

/***/ },
/***/ "starred"(module, exports, __webpack_require__) {

exports.star = "starred is unused";

/***/ },
/***/ "registered"(module, exports, __webpack_require__) {

var __exportStar = function (m, exports) { for (var p in m) if (!exports.hasOwnProperty(p)) exports[p] = m[p]; };
globalThis.registry = { whole: exports };
exports.name = "registered";
__exportStar(__webpack_require__("registered-star"), exports);

/***/ },
/***/ "registered-star"(module, exports, __webpack_require__) {

exports.star = "of the registered";

/***/ },
/***/ "registered-forward"(module, exports, __webpack_require__) {

module.exports = __webpack_require__("registered-target");
registry.forwarded = module.exports;

/***/ },
/***/ "registered-target"(module, exports, __webpack_require__) {

exports.target = "target";

/***/ }

}]);
