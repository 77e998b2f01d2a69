(() => {
"use strict";
var __webpack_modules__ = ({
418: (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {
__webpack_require__.d(__webpack_exports__, {
  V: () => (dataProcessor)
});
var dataProcessor = {
  process(data) {
    return data.length;
  }
};
}),

153: (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {
__webpack_require__.d(__webpack_exports__, {
  v: () => (featureA)
});
/* ESM import */var _math__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78);
/* ESM import */var _data__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(418);

function featureA() {
  return _math__WEBPACK_IMPORTED_MODULE_0__/* .math */.D.double(10) + _data__WEBPACK_IMPORTED_MODULE_1__/* .dataProcessor */.V.process([1]);
}
}),

78: (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {
__webpack_require__.d(__webpack_exports__, {
  D: () => (math)
});
var math = { double: (n) => n * 2 };
}),

722: (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {
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

422: (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {
__webpack_require__.d(__webpack_exports__, {
  qu: () => (debug)
});
function debug() {
  return "debugged";
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
/* ESM import */var _a__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(153);
/* ESM import */var _b__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(722);
/* ESM import */var _debug__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(422);

console.log("start");
/* @common:if [condition="features.a"] */ console.log((0,_a__WEBPACK_IMPORTED_MODULE_0__/* .featureA */.v)()); /* @common:endif */
/* @common:if [condition="features.b"] */ console.log((0,_b__WEBPACK_IMPORTED_MODULE_1__/* .featureB */.S)()); /* @common:endif */
/* @common:if [condition="features.debug"] */ console.log((0,_debug__WEBPACK_IMPORTED_MODULE_2__/* .debug */.qu)()); /* @common:endif */
console.log("end");
})();
})();
