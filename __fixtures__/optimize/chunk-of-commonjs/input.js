"use strict";
exports.ids = ["utils"];
exports.modules = {
"utils/one.js": function (module, exports, __webpack_require__) {
  /* @common:if [condition="features.one"] */
  exports.one = function () { return "One"; };
  /* @common:endif */
},
"utils/two.js": function (module, exports, __webpack_require__) {
  /* @common:if [condition="features.two"] */
  exports.two = function () { return "Two"; };
  /* @common:endif */
},
"utils/index.js": function (module, exports, __webpack_require__) {
  /* @common:if [condition="features.one"] */
  exports.one = __webpack_require__("utils/one.js").one;
  /* @common:endif */
  /* @common:if [condition="features.two"] */
  exports.two = __webpack_require__("utils/two.js").two;
  /* @common:endif */
}
};
