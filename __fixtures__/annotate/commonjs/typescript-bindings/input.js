"use strict";
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    Object.defineProperty(o, k2, { enumerable: true, get: function() { return m[k]; } });
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
Object.defineProperty(exports, "__esModule", { value: true });
exports.own = void 0;
__createBinding(exports, require("./dep.js"), "one");
var dep_1 = require("./dep.js");
__createBinding(exports, dep_1, "two", "deux");
exports.own = 1;
