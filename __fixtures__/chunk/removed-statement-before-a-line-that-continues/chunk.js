"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "./a.js"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__)
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kept: () => (/* binding */ kept)
/* harmony export */ });
var kept = { text: "kept" }
var gone1 = 1
;(function () { log.push("parenthesis") })()
var second = log.push("second")
var gone2 = 2;
[1].forEach(function (n) { log.push(n) })
var third = log.push("third")
var gone3 = 3;
`${log.push("template")}`
var fourth = log.push("fourth")
var gone4 = 4;
/x/.exec(log.push("regexp"))
var fifth = log.push("fifth")
var gone5 = 5;
+log.push("plus")
var sixth = log.push("sixth")
function gone6() {}
(log.push("after a function"))
do log.push("do"); while (0)
var gone7 = 7;
(log.push("last"))

/***/ }

}]);
