"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "./a.js"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

eval("__webpack_require__.r(__webpack_exports__);\n__webpack_require__.d(__webpack_exports__, { used: () => used, unused: () => unused });\nvar b = __webpack_require__(\"b\");\nconst used = () => b.value; const unused = 2;");

/***/ },
/***/ "b"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

eval("__webpack_require__.r(__webpack_exports__);\n__webpack_require__.d(__webpack_exports__, { value: () => value });\nconst value = \"of b\";");

/***/ },
/***/ "c"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

eval("__webpack_require__.r(__webpack_exports__);\nlog.push(\"never required\");");

/***/ }

}]);
