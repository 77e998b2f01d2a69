export const __webpack_esm_ids__ = ["lib"];
export const __webpack_esm_modules__ = {
480(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
__webpack_require__.d(__webpack_exports__, {
  go: () => (go)
});
const go = () => (null);
}
};
