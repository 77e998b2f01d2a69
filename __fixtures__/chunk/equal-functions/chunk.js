"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "./root.js"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   first: () => (first),
/* harmony export */   second: () => (second),
/* harmony export */   third: () => (third),
/* harmony export */   unused: () => (unused)
/* harmony export */ });

;// ./double.js
const double = (value) => value * 2;

;// ./first.js
function _extends() { _extends = Object.assign ? Object.assign.bind() : function (target) { for (var i = 1; i < arguments.length; i++) { var source = arguments[i]; for (var key in source) { if (Object.prototype.hasOwnProperty.call(source, key)) { target[key] = source[key]; } } } return target; }; return _extends.apply(this, arguments); }
function first_typeof(o) { "@babel/helpers - typeof"; return first_typeof = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function (o) { return typeof o; } : function (o) { return o && "function" == typeof Symbol && o.constructor === Symbol ? "symbol" : typeof o; }, first_typeof(o); }
function eachHalf(list) { if (list.length < 2) { return list.map(double); } const half = list.length >> 1; return [...eachHalf(list.slice(0, half)), ...eachHalf(list.slice(half))]; }
const first = (value) => [_extends({}, value), first_typeof(value), eachHalf([1, 2, 3])];

;// ./second.js
function second_extends() { second_extends = Object.assign ? Object.assign.bind() : function (target) { for (var i = 1; i < arguments.length; i++) { var source = arguments[i]; for (var key in source) { if (Object.prototype.hasOwnProperty.call(source, key)) { target[key] = source[key]; } } } return target; }; return second_extends.apply(this, arguments); }
function _typeof(o) { "@babel/helpers - typeof"; return _typeof = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function (o) { return typeof o; } : function (o) { return o && "function" == typeof Symbol && o.constructor === Symbol ? "symbol" : typeof o; }, _typeof(o); }
function second_eachHalf(list) { if (list.length < 2) { return list.map(double); } const half = list.length >> 1; return [...second_eachHalf(list.slice(0, half)), ...second_eachHalf(list.slice(half))]; }
function second(value) { return [second_extends({ own: second_extends({}, value) }, value), _typeof?.(value), second_eachHalf([4, 5])]; }

;// ./third.js
function third_extends() { third_extends = Object.assign ? Object.assign.bind() : function (target) { for (var i = 1; i < arguments.length; i++) { var source = arguments[i]; for (var key in source) { if (Object.prototype.hasOwnProperty.call(source, key)) { target[key] = source[key]; } } } return target; }; return third_extends.apply(this, arguments); }
const third = (value) => { const copies = [value]; return copies.map((copy) => third_extends({ third: true }, copy)); }, unused = "is unused";

;// ./root.js
log.push(_extends({}, { a: 1 }));

/***/ }

}]);
