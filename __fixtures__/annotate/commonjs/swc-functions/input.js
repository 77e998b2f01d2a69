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
    Shape: function() {
        return Shape;
    },
    default: function() {
        return _default;
    },
    mutate: function() {
        return mutate;
    }
});
var Shape = 1, _default = Shape;
function mutate() { Shape = 2; }
