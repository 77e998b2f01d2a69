"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "./index.js"
/*!******************!*\
  !*** ./index.js ***!
  \******************/
(__unused_webpack_module, exports, __webpack_require__) {

"use strict";

// TypeScript: the exports that it declares are not those of `export *`, whose getters take no values.
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __exportStar = (this && this.__exportStar) || function(m, exports) {
    for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.never = exports.measured = exports.counted = void 0;
exports.all = all;
exports.set = set;
const shapes = __webpack_require__(/*! ./shapes.js */ "./shapes.js");
__exportStar(__webpack_require__(/*! ./shapes.js */ "./shapes.js"), exports);
exports.never = "not needed";
exports.counted = log.push("effect");
exports.measured = 1;
function set(value) {
  exports.measured = value;
}
function all() {
  return Object.keys(shapes);
}


/***/ },

/***/ "./shapes.js"
/*!*******************!*\
  !*** ./shapes.js ***!
  \*******************/
(__unused_webpack_module, exports) {

"use strict";

Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.counted = "counted";
exports.measured = "measured";


/***/ }

}]);
