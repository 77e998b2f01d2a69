"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "./a.js"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kept: () => (/* binding */ kept),
/* harmony export */   TimeScale: () => (/* binding */ TimeScale)
/* harmony export */ });
const formatters = { values: (value) => value };
const ticks = { formatters };
class Base { static get seen() { log.push("a getter of the base class"); return 1; } }
class Scale extends Base { static defaults = { callback: ticks.formatters.values }; }
class TimeScale extends Scale { static defaults = Scale.defaults; }
class Other extends Base { static own = 1; }
class Inherits extends Other { static seen = Other.seen; }
const replaced = { inner: { value: 1 } };
replaced.inner = { get value() { log.push("a getter put there later"); return 2; } };
const read = replaced.inner.value;
const accessor = { get inner() { log.push("a getter of a literal"); return {}; } };
const read2 = accessor.inner.value;
const kept = 1;

/***/ }

}]);
