"use strict";
// As tslib had it before 1.12: what the other module has is read at once.
var tslib_1 = require("./tslib.js");
Object.defineProperty(exports, "__esModule", { value: true });
exports.shadow = "shadow";
exports.data = "data text";
exports.own = "own";
tslib_1.__exportStar(require("./other.js"), exports);
var other_1 = require("./other.js");
// Of the other module's "shadow" the getter runs only here; it would run above as well, were the own one gone.
exports.theirs = function () { return [other_1.shadow, other_1.data]; };
exports.unused = function () { return "unused text"; };
