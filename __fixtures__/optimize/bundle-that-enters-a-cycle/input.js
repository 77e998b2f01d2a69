(() => {
"use strict";
var __webpack_modules__ = ({

100: (module, exports, __webpack_require__) => {
  __webpack_require__.r(exports);
  var _derived = __webpack_require__(101);
  var _alone = __webpack_require__(103);
  var _base = __webpack_require__(102);
  console.log(_base.create().name);
  /* @common:if [condition="on"] */ console.log(_derived.Derived, _alone.alone); /* @common:endif */
},
101: (module, exports, __webpack_require__) => {
  __webpack_require__.r(exports);
  __webpack_require__.d(exports, { Derived: () => Derived });
  var _base = __webpack_require__(102);
  class Derived extends _base.Base {
    name = "derived";
  }
},
102: (module, exports, __webpack_require__) => {
  __webpack_require__.r(exports);
  __webpack_require__.d(exports, { Base: () => Base, create: () => create });
  var _derived = __webpack_require__(101);
  class Base {}
  const create = () => new _derived.Derived();
},
103: (module, exports, __webpack_require__) => {
  __webpack_require__.r(exports);
  __webpack_require__.d(exports, { alone: () => alone });
  const alone = 1;
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
var __webpack_exports__ = {};
__webpack_require__(100);
})();
