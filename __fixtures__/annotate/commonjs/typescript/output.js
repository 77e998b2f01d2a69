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
/* @common:if [condition="treeShake.lib.a"] */ exports.a = void 0; /* @common:endif */ /* @common:if [condition="treeShake.lib.renamed"] */ exports.renamed = void 0; /* @common:endif */ /* @common:if [condition="treeShake.lib.Shape"] */ exports.Shape = void 0; /* @common:endif */
/* @common:if [condition="treeShake.lib.f"] */ exports.f = f; /* @common:endif */
__exportStar(require("./dep.js"), exports);
var dep_1 = require("./dep.js");
/* @common:if [condition="treeShake.lib.renamed"] */ Object.defineProperty(exports, "renamed", { enumerable: true, get: function () { return dep_1.one; } }); /* @common:endif */
/* @common:if [condition="treeShake.lib.a"] */ exports.a = 1; /* @common:endif */
function f() { return exports.a; }
var Shape;
(function (Shape) {
    Shape[Shape["Round"] = 0] = "Round";
})(Shape || (Shape = {}, /* @common:if [condition="treeShake.lib.Shape"] */ exports.Shape = Shape, /* @common:endif */ Shape));
/* @common:if [condition="treeShake.lib.default"] */ exports.default = f; /* @common:endif */
