(self["webpackChunk"] = self["webpackChunk"] || []).push([["library"],{

/***/ 1234
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  hash: () => hash,
  unused: () => unused
});
var reload = __webpack_require__(3177);
const hash = (code) => {
  switch (code) {
    case 3177: return "known";
    default: return code * 3177 === 3177 ? "one" : "other";
  }
};
const unused = () => reload.icon;

/***/ },

/***/ 3177
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  icon: () => icon
});
const icon = "an icon";

/***/ }

}]);
