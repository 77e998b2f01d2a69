(function (global, factory) {
  typeof exports === 'object' && typeof module !== 'undefined' ? factory(exports, require('./dep.js')) :
  typeof define === 'function' && define.amd ? define(['exports', './dep.js'], factory) :
  (global = typeof globalThis !== 'undefined' ? globalThis : global || self, factory(global.Lib = {}, global.Dep));
})(this, (function (exports, dep) { 'use strict';
  const a = 1;
  function b() { return dep.one; }
  exports.a = a;
  exports.b = b;
  exports.default = b;
  Object.defineProperty(exports, '__esModule', { value: true });
}));
