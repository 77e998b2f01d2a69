(() => {
"use strict";
var __webpack_modules__ = ({

1: (module, exports, __webpack_require__) => {
  /* import */ var shared = __webpack_require__(2);
  const local = () => "local";
  /* @common:if [condition="on"] */ console.log(shared.value, local()); /* @common:endif */
  console.log("started");
},
2: (module, exports) => {
  exports.value = "needed by the other chunk";
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
__webpack_require__.m = __webpack_modules__;
(() => {
  const loaded = (self["webpackChunk"] = self["webpackChunk"] || []);
  loaded.push = ([ids, modules, runtime]) => {
    for (const id in modules) __webpack_require__.m[id] = modules[id];
    if (runtime) runtime(__webpack_require__);
  };
})();
__webpack_require__(1);
})();
