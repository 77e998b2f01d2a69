(() => {
"use strict";
var __webpack_modules__ = ({

10: (module, exports, __webpack_require__) => {
  if (console.log("if")) {
    __webpack_require__(11);
  }
  module.exports = function () {
    return __webpack_require__(12);
  };
  const load = () => () => __webpack_require__(13);
  console.log(load()());
  const map = { a: 14, b: 15 };
  console.log(Object.keys(map).map((key) => __webpack_require__(map[key])));
  /* @common:if [condition="on"] */ console.log(__webpack_require__(16)); /* @common:endif */
  console.log([17].map(__webpack_require__));
},
11: (module) => { module.exports = "eleven"; },
12: (module) => { module.exports = "twelve"; },
13: (module) => { module.exports = "thirteen"; },
14: (module) => { module.exports = "fourteen"; },
15: (module) => { module.exports = "fifteen"; },
16: (module) => { module.exports = "sixteen"; },
17: (module) => { module.exports = "seventeen"; }

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
console.log(__webpack_require__(10)());
})();
