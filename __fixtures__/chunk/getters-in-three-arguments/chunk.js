"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
let a = 1;
let b = "b is unused";
const C = { c: "c is unused" };
/* export default */ const __rspack_default_export = ({ d: 1 });
__webpack_require__.d(__webpack_exports__, {
  a: () => (a),
  b: () => (b)
}, {
  C: C,
  "default": __rspack_default_export
});

/***/ }

}]);
