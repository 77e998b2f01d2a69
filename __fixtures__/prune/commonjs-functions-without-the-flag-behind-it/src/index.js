"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.forDirect = "direct";
exports.forGetter = "getter";
exports.forWrapped = "wrapped";
exports.forMade = "made";
exports.forIndirect = "indirect";
exports.unused = "unused text";
function _interopRequireDefault(e) { return e && e.__esModule ? e : { default: e }; }
var _plain = require("./plain.js");
var _only = _interopRequireDefault(require("./only.js"));
var _between = require("./between.js");
exports.direct = _plain.direct;
Object.defineProperty(exports, "getter", { enumerable: true, get: function () { return _plain.getter; } });
exports.wrapped = _only.default;
exports.made = _plain.make();
Object.defineProperty(exports, "indirect", { enumerable: true, get: function () { return _between.indirect; } });
