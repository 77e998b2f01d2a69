"use strict";

Object.defineProperty(exports, "__esModule", {
  value: true
});
var _exportNames = {
  local: true,
  mutate: true
};
exports.default = void 0;
exports.local = local;
exports.mutate = exports.live = void 0;
Object.defineProperty(exports, "renamed", {
  enumerable: true,
  get: function () {
    return _dep.two;
  }
});
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
let live = exports.live = 1;
const mutate = () => { exports.live = live = 2; };
exports.mutate = mutate;
var _default = exports.default = local;
