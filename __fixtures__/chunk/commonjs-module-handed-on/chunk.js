"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "./a.js"(module, exports) {

exports.used = 1;
exports.alsoSeen = 2;
log.push(Object.keys(module.exports));
(function (target) { exports.read = () => target.exports.alsoSeen; })(module);

/***/ }

}]);
