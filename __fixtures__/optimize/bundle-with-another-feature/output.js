(() => {
"use strict";
var __webpack_modules__ = ({722: (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {
__webpack_require__.d(__webpack_exports__, {
  S: () => (featureB)
});
/* ESM import */var _ui__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(803);

function featureB() {
  return (0,_ui__WEBPACK_IMPORTED_MODULE_0__/* .draw */.w)();
}
}),

803: (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {
__webpack_require__.d(__webpack_exports__, {
  w: () => (draw)
});
function draw() {
  return "drawn";
}
}),
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
var __webpack_exports__ = {};
(() => {
/* ESM import */var _b__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(722);

console.log("start");
console.log((0,_b__WEBPACK_IMPORTED_MODULE_1__/* .featureB */.S)());
console.log("end");
})();
})();
