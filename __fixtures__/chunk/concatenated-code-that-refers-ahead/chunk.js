"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

"use strict";
// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  read: () => (/* reexport */ read),
  readArrow: () => (/* reexport */ readArrow),
  readAhead: () => (/* reexport */ readAhead),
  readOutside: () => (/* reexport */ readOutside),
  Unused: () => (/* binding */ Unused)
});

;// ./first.js
const Declared = {};
const Arrow = {};
const getArrow = () => (Arrow);
const read = () => { return Declared.x; };
const readArrow = () => { return Arrow.x; };

;// ./second.js
const declared = /*#__PURE__*/ getDeclared();
declared.x = 5;
const arrow = /*#__PURE__*/ getArrow();
arrow.x = 6;
ahead.x = 7;
const readAhead = () => { return ahead.x; };
const readOutside = () => { return outside.value + interop_default().own; };
function lost() { return outside.neverRead; }

// EXTERNAL MODULE: ./outside.js
var outside = __webpack_require__("./outside.js");
var interop_default = /*#__PURE__*/__webpack_require__.n(outside);

;// ./third.js
function ahead() {}
function getDeclared() {
  const inner = Declared;
  return inner;
}
class Helper { static of(value) { return new this(value); } #value = () => super.valueOf(); }

;// ./entry.js
const Unused = /*#__PURE__*/ (() => { return function () { return "never made"; }; })();
Unused.displayName = "Unused";

/***/ },
/***/ "./outside.js"(module, exports) {

exports.value = 1;
exports.own = 2;
exports.neverRead = "is not read";

/***/ }

}]);
