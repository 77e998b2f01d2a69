(function (global, factory) {
  typeof exports === 'object' && typeof module !== 'undefined' ? factory(exports, require('./dep.js')) :
  typeof define === 'function' && define.amd ? define(['exports', './dep.js'], factory) :
  (global = typeof globalThis !== 'undefined' ? globalThis : global || self, factory(global.Lib = {}, global.Dep));
})(this, (function (exports, dep) { 'use strict';
  const a = 1;
  function b() { return dep.one; }
  /* @common:if [condition="treeShake.lib.a"] */ exports.a = a; /* @common:endif */
  /* @common:if [condition="treeShake.lib.b"] */ exports.b = b; /* @common:endif */
  /* @common:if [condition="treeShake.lib.default"] */ exports.default = b; /* @common:endif */
  Object.defineProperty(exports, '__esModule', { value: true });
}));
