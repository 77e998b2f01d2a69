(self["webpackChunk"] = self["webpackChunk"] || []).push([["library"],{

/***/ 1234
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  port: () => port,
  unused: () => unused
});
const port = () => 1234;
const unused = () => "unused";

/***/ }

}]);
