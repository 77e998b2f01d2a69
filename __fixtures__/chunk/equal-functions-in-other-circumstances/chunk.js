"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "./root.js"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  run: () => (run),
  unused: () => (unused)
});

;// ./a.js
function replaced(value) { const longEnough = "so that a minimizer would not write it in place, 1"; return longEnough + value; }
function steady(value) { const longEnough = "so that a minimizer would not write it in place, 1"; return longEnough + value; }
replaced = () => "replaced";
const callSteady = () => [replaced(1), steady(1)];
function seen_extends() { seen_extends = Object.assign ? Object.assign.bind() : function (target) { for (var i = 1; i < arguments.length; i++) { var source = arguments[i]; for (var key in source) { if (Object.prototype.hasOwnProperty.call(source, key)) { target[key] = source[key]; } } } return target; }; return seen_extends.apply(this, arguments); }
function extends_of_one() { extends_of_one = Object.assign ? Object.assign.bind() : function (target) { for (var i = 1; i < arguments.length; i++) { var source = arguments[i]; for (var key in source) { if (Object.prototype.hasOwnProperty.call(source, key)) { target[key] = source[key]; } } } return target; }; return extends_of_one.apply(this, arguments); }
const callExtends = () => extends_of_one({}, { a: 1 });
const seeExtends = () => seen_extends.name;
function shadowed(value) { const longEnough = "so that a minimizer would not write it in place, 2"; return longEnough + value; }
function another(value) { const longEnough = "so that a minimizer would not write it in place, 2"; return longEnough + value; }
const callShadowed = () => shadowed(1);
const callAnother = () => { const shadowed = () => "of that name"; return [shadowed(), another(2)]; };
function idle(value) { const longEnough = "so that a minimizer would not write it in place, 3"; return longEnough + value; }
function busy(value) { const longEnough = "so that a minimizer would not write it in place, 3"; return longEnough + value; }
const callBusy = () => busy(3);
const both = { gamma: "of gamma", delta: "of delta" };
function gamma(value) { const longEnough = "so that a minimizer would not write it in place, 4"; return [longEnough, value.gamma]; }
function delta(value) { const longEnough = "so that a minimizer would not write it in place, 4"; return [longEnough, value.delta]; }
const callGamma = () => gamma(both);
const callDelta = () => delta(both);
function inner_a(value) { const longEnough = "so that a minimizer would not write it in place, 5"; return longEnough + value; }
function inner_b(value) { const longEnough = "so that a minimizer would not write it in place, 5"; return longEnough + value; }
function outer_a(value) { const longEnough = "so that a minimizer would not write it in place, 6"; return longEnough + inner_b(value); }
function outer_b(value) { const longEnough = "so that a minimizer would not write it in place, 6"; return longEnough + inner_b(value); }
const callOuter = () => [inner_a(1), outer_a(1)];
const callOther = () => outer_b(2), unusedCall = () => inner_b("is unused");
function silent_a(a, b) { silent_a = Object.is ? function (a, b) { return ["what the replacement returns, which is not short", a, b].join(); } : function (a, b) { return b; }; silent_a(a, b); }
function silent_b(a, b) { silent_b = Object.is ? function (a, b) { return ["what the replacement returns, which is not short", a, b].join(); } : function (a, b) { return b; }; silent_b(a, b); }
function swapped_a(a, b) { swapped_a = Object.is ? function (a, b) { return ["what the replacement returns, which is not short", a, b].join(); } : function (a, b) { return b; }; return swapped_a(b, a); }
function swapped_b(a, b) { swapped_b = Object.is ? function (a, b) { return ["what the replacement returns, which is not short", a, b].join(); } : function (a, b) { return b; }; return swapped_b(b, a); }
function shorter_a(a, b) { shorter_a = Object.is ? function (a, b) { return ["what the replacement returns, which is not short", a, b].join(); } : function (a, b) { return b; }; return shorter_a(a); }
function shorter_b(a, b) { shorter_b = Object.is ? function (a, b) { return ["what the replacement returns, which is not short", a, b].join(); } : function (a, b) { return b; }; return shorter_b(a); }
function applied_a(a, b) { applied_a = Object.is ? function (a, b) { return ["what the replacement returns, which is not short", a, b].join(); } : function (a, b) { return b; }; return applied_a.apply(this, [b]); }
function applied_b(a, b) { applied_b = Object.is ? function (a, b) { return ["what the replacement returns, which is not short", a, b].join(); } : function (a, b) { return b; }; return applied_b.apply(this, [b]); }
function bound_a(a) { bound_a = Object.is ? a.bind() : function (a) { return "what is not short at all, and never used, either"; }; return bound_a(a); }
function bound_b(a) { bound_b = Object.is ? a.bind() : function (a) { return "what is not short at all, and never used, either"; }; return bound_b(a); }
function extra_a(a, b) { extra_a = Object.is ? function () { return ["how many there are of them, which is not short", arguments.length].join(); } : function () { return 0; }; return extra_a(a, b, 3); }
function extra_b(a, b) { extra_b = Object.is ? function () { return ["how many there are of them, which is not short", arguments.length].join(); } : function () { return 0; }; return extra_b(a, b, 3); }
function longer_a(a, b) { longer_a = Object.is ? function (a, b) { return ["what the replacement returns, which is not short", a, b].join(); } : function (a, b) { return b; }; return longer_a(a, b), "first"; }
function longer_b(a, b) { longer_b = Object.is ? function (a, b) { return ["what the replacement returns, which is not short", a, b].join(); } : function (a, b) { return b; }; return longer_b(a, b), "first"; }
const callFirst = () => [silent_a(1, 2), swapped_a(1, 2), shorter_a(1, 2), applied_a(1, 2), bound_a(() => "a"), extra_a(1, 2), longer_a(1, 2)];
const callSecond = () => [silent_b(1, 2), swapped_b(1, 2), shorter_b(1, 2), applied_b(1, 2), bound_b(() => "b"), extra_b(1, 2), longer_b(1, 2)];

;// ./root.js
const run = () => [callSteady(), callExtends(), seeExtends(), callShadowed(), callAnother(), callBusy(), callGamma(), callDelta(), callOuter(), callOther(), callFirst(), callSecond()], unused = "is unused";

/***/ }

}]);
