"use strict";

Object.defineProperty(exports, "__esModule", {
  value: true
});
exports.default = void 0;
exports.named = named;
function named() {
  return "named";
}
var _default = exports.default = "default";
