"use strict";

Object.defineProperty(exports, "__esModule", {
  value: true
});
var _exportNames = {
  local: true,
  mutate: true
};
/* @common:if [condition="treeShake.lib.default"] */ exports.default = void 0; /* @common:endif */
/* @common:if [condition="treeShake.lib.local"] */ exports.local = local; /* @common:endif */
/* @common:if [condition="treeShake.lib.live"] */ exports.live = void 0; /* @common:endif */ /* @common:if [condition="treeShake.lib.mutate"] */ exports.mutate = void 0; /* @common:endif */
/* @common:if [condition="treeShake.lib.renamed"] */ Object.defineProperty(exports, "renamed", {
  enumerable: true,
  get: function () {
    return _dep.two;
  }
}); /* @common:endif */
var _dep = _interopRequireWildcard(require("./dep.js"));
Object.keys(_dep).forEach(function (key) {
  if (key === "default" || key === "__esModule") return;
  if (Object.prototype.hasOwnProperty.call(_exportNames, key)) return;
  if (key in exports && exports[key] === _dep[key]) return;
  Object.defineProperty(exports, key, {
    enumerable: true,
    get: function () {
      return _dep[key];
    }
  });
});
var _more = require("./more.js");
Object.keys(_more).forEach(function (key) {
  if (key === "default" || key === "__esModule") return;
  if (key in exports && exports[key] === _more[key]) return;
  exports[key] = _more[key];
});
function _interopRequireWildcard(e) { return e; }
function local() {}
let live = 1; /* @common:if [condition="treeShake.lib.live"] */ exports.live = live; /* @common:endif */
const mutate = () => { live = 2; /* @common:if [condition="treeShake.lib.live"] */ exports.live = live; /* @common:endif */ };
/* @common:if [condition="treeShake.lib.mutate"] */ exports.mutate = mutate; /* @common:endif */
var _default = local; /* @common:if [condition="treeShake.lib.default"] */ exports.default = _default; /* @common:endif */
