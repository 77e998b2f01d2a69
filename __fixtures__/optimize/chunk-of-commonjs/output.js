"use strict";
exports.ids = ["utils"];
exports.modules = {
"utils/one.js": function (module, exports, __webpack_require__) {
  exports.one = function () { return "One"; };
},
"utils/index.js": function (module, exports, __webpack_require__) {
  exports.one = __webpack_require__("utils/one.js").one;
}
};
