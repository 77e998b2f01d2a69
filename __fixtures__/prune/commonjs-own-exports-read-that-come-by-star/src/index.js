"use strict";
var __exportStar = (this && this.__exportStar) || function(m, exports) {
    for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) exports[p] = m[p];
};
Object.defineProperty(exports, "__esModule", { value: true });
__exportStar(require("./other.js"), exports);
exports.used = () => [(0, exports.made)(), typeof module.exports.alsoMade];
exports.unused = "nothing needs this";
