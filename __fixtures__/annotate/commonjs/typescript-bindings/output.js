"use strict";
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    Object.defineProperty(o, k2, { enumerable: true, get: function() { return m[k]; } });
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
Object.defineProperty(exports, "__esModule", { value: true });
/* @common:if [condition="treeShake.lib.own"] */ exports.own = void 0; /* @common:endif */
/* @common:if [condition="treeShake.lib.one"] */ __createBinding(exports, require("./dep.js"), "one"); /* @common:endif */
var dep_1 = require("./dep.js");
/* @common:if [condition="treeShake.lib.deux"] */ __createBinding(exports, dep_1, "two", "deux"); /* @common:endif */
/* @common:if [condition="treeShake.lib.own"] */ exports.own = 1; /* @common:endif */
