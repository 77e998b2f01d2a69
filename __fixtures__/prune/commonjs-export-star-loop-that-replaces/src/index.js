"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
var _exportNames = { listed: true };
exports.own = "own";
exports.listed = "listed";
exports.same = "same text";
var _other = require("./other.js");
// What is not listed is compared with what is there, and replaces it.
Object.keys(_other).forEach(function (key) {
  if (key === "default" || key === "__esModule") return;
  if (Object.prototype.hasOwnProperty.call(_exportNames, key)) return;
  if (key in exports && exports[key] === _other[key]) return;
  Object.defineProperty(exports, key, {
    enumerable: true,
    get: function () {
      return _other[key];
    }
  });
});
exports.unused = function () { return "unused text"; };
