"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "./a.js"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
const root = /*#__PURE__*/ Object(globalThis);
root.mark = "marked";
const same = /*#__PURE__*/ Object(self);
same.other = "too";
const read = () => [globalThis.mark, self.other];

/***/ }

}]);
