(function (factory) {
    if (typeof module === "object" && typeof module.exports === "object") {
        var v = factory(require, exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports"], factory);
    }
})(function (require, exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    /* @common:if [condition="treeShake.lib.a"] */ exports.a = void 0; /* @common:endif */
    /* @common:if [condition="treeShake.lib.a"] */ exports.a = 1; /* @common:endif */
    /* @common:if [condition="treeShake.lib.one"] */ exports.one = require("./dep.js").one; /* @common:endif */
});
