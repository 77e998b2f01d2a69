"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
function _export(target, all) {
    for(var name in all)Object.defineProperty(target, name, {
        enumerable: true,
        get: all[name]
    });
}
_export(exports, {
    /* @common:if [condition="treeShake.lib.Shape"] */ Shape: function() {
        return Shape;
    }, /* @common:endif */
    /* @common:if [condition="treeShake.lib.default"] */ default: function() {
        return _default;
    }, /* @common:endif */
    /* @common:if [condition="treeShake.lib.mutate"] */ mutate: function() {
        return mutate;
    } /* @common:endif */
});
var Shape = 1, _default = Shape;
function mutate() { Shape = 2; }
