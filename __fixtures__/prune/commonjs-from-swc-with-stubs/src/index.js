"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
function _export(target, all) {
    for(var name in all)Object.defineProperty(target, name, {
        enumerable: true,
        get: Object.getOwnPropertyDescriptor(all, name).get
    });
}
_export(exports, {
    get counter () {
        return counter;
    },
    get increment () {
        return increment;
    },
    get unused () {
        return unused;
    }
});
let counter = 0;
function increment() {
    counter++;
}
function unused() {
    return "not used";
}
