"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

"use strict";
// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  read: () => (/* binding */ read),
  Unused: () => (/* binding */ Unused)
});

;// ./entry.js
const [A, B, C, D, E, F, G, H] = [{}, {}, {}, {}, {}, {}, {}, {}];
function make(shape) { return shape; }
const fromMethod = /*#__PURE__*/ make({ get() { return A; } });
fromMethod.get().x = 1;
const fromGenerator = /*#__PURE__*/ make({ * get() { return B; } });
fromGenerator.get().next().value.x = 2;
const fromAsync = /*#__PURE__*/ make({ async "get"() { return C; } });
fromAsync.get().own = 3;
const fromGetter = /*#__PURE__*/ make({ get value() { return D; }, set value(given) { return given; } });
fromGetter.value.x = 4;
const fromFunction = /*#__PURE__*/ make({ get: function () { return E; }, later: async function () { return E; } });
fromFunction.get().x = 5;
const fromArrow = /*#__PURE__*/ make({ get: () => { return F; }, later: async (given) => { return given; } });
fromArrow.get().x = 6;
const fromComputed = /*#__PURE__*/ make({ ["g" + "et"]() { return G; } });
fromComputed.get().x = 7;
const { fromPattern } = /*#__PURE__*/ make({ fromPattern: { get() { return H; } } });
fromPattern.get().x = 8;
const read = () => { return [A, B, D, E, F, G, H].map(({ x }) => x); };
const Unused = /*#__PURE__*/ make({ get() { return "never made"; } });
Unused.displayName = "Unused";

/***/ }

}]);
