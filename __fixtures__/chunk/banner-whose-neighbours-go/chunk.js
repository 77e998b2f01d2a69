"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "./root.js"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   used: () => (/* reexport */ used),
/* harmony export */   unused: () => (/* binding */ unused)
/* harmony export */ });

;// ./flagged.js
const gone = () => "is unused"
function used() { return "used"; }
function last() { return "is unused"; }

;// ./effect.js
const first = "is unused"
log.push("effect")
const end = "is unused"

;// ./root.js
const unused = "is unused"; log.push("root")

/***/ }

}]);
