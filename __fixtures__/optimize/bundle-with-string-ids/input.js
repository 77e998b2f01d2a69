(() => {
"use strict";
var __webpack_modules__ = ({

"./src/index.js": (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _used__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(/*! ./used.js */ "./src/used.js");
/* harmony import */ var _gone__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(/*! ./gone.js */ "./src/gone.js");
console.log((0,_used__WEBPACK_IMPORTED_MODULE_0__.used)());
/* @common:if [condition="on"] */
console.log((0,_gone__WEBPACK_IMPORTED_MODULE_1__.gone)(), _used__WEBPACK_IMPORTED_MODULE_0__.extra);
/* @common:endif */
},

"./src/used.js": (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  extra: () => (/* binding */ extra),
  idle: () => (/* binding */ idle),
  used: () => (/* binding */ used)
});
const extra = "extra";
const idle = "idle";
const used = () => "used";
},

"./src/gone.js": (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  gone: () => (/* binding */ gone)
});
const gone = () => "gone";
}

});
var __webpack_module_cache__ = {};
function __webpack_require__(moduleId) {
  var cachedModule = __webpack_module_cache__[moduleId];
  if (cachedModule !== undefined) return cachedModule.exports;
  var module = (__webpack_module_cache__[moduleId] = { exports: {} });
  __webpack_modules__[moduleId](module, module.exports, __webpack_require__);
  return module.exports;
}
(() => {
  __webpack_require__.d = (exports, definition) => {
    for (var key in definition) {
      if (__webpack_require__.o(definition, key) && !__webpack_require__.o(exports, key)) {
        Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
      }
    }
  };
})();
(() => {
  __webpack_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop));
})();
(() => {
  __webpack_require__.r = (exports) => {
    Object.defineProperty(exports, "__esModule", { value: true });
  };
})();
var __webpack_exports__ = __webpack_require__("./src/index.js");
})();
