"use strict";
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __exportStar = (this && this.__exportStar) || function(m, exports) {
    for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.Shape = exports.renamed = exports.a = void 0;
exports.f = f;
__exportStar(require("./dep.js"), exports);
var dep_1 = require("./dep.js");
Object.defineProperty(exports, "renamed", { enumerable: true, get: function () { return dep_1.one; } });
exports.a = 1;
function f() { return exports.a; }
var Shape;
(function (Shape) {
    Shape[Shape["Round"] = 0] = "Round";
})(Shape || (exports.Shape = Shape = {}));
exports.default = f;
