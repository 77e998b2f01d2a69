(() => {
"use strict";
var __webpack_modules__ = ({

1(module, exports, __webpack_require__) {
  console.log(__webpack_require__("two"));
  /* @common:if [condition="on"] */ console.log(__webpack_require__(3), __webpack_require__("four"), __webpack_require__(5), __webpack_require__.six); /* @common:endif */
},
"two": (module) => {
  module.exports = "two";
},
3: (function (module) {
  module.exports = "three";
}),
four: function (module, exports) {
  module.exports = "four";
},
"5": ((module, exports, __webpack_require__) => {
  module.exports = "five" + __webpack_require__(6);
}),
6(module) { module.exports = "six"; }

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
__webpack_require__(__webpack_require__.s = 1);
})();
