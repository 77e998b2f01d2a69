"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
0 && (module.exports = {
    a: null,
    default: null
});
function _export(target, all) {
    for(var name in all)Object.defineProperty(target, name, {
        enumerable: true,
        get: Object.getOwnPropertyDescriptor(all, name).get
    });
}
_export(exports, {
    /* @common:if [condition="treeShake.lib.a"] */ get a () {
        return a;
    }, /* @common:endif */
    /* @common:if [condition="treeShake.lib.default"] */ get default () {
        return _default;
    } /* @common:endif */
});
const a = 1;
const _default = a;
_export_star(require("./dep.js"), exports);
function _export_star(from, to) {
    Object.keys(from).forEach(function(k) {
        if (k !== "default" && !Object.prototype.hasOwnProperty.call(to, k)) {
            Object.defineProperty(to, k, {
                enumerable: true,
                get: function() {
                    return from[k];
                }
            });
        }
    });
    return from;
}
