"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
/* @common:if [condition="treeShake.lib.a"] */ Object.defineProperty(exports, "a", { enumerable: true, get: function () { return 1; } }); /* @common:endif */
/* @common:if [condition="treeShake.lib.b"] */ Object.defineProperty(module.exports, 'b', { value: 2, enumerable: true }); /* @common:endif */
/* @common:if [condition="treeShake.lib.c"] */ Object.defineProperty(this, "c", { enumerable: true, get: () => 3 }); /* @common:endif */ /* @common:if [condition="treeShake.lib.d"] */ Object.defineProperty(exports, "d", { value: 4 }); /* @common:endif */
Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
/* @common:if [condition="treeShake.lib.e"] */ Reflect.defineProperty(exports, "e", { enumerable: true, value: 5 }); /* @common:endif */
Object.defineProperties(exports, { /* @common:if [condition="treeShake.lib.f"] */ f: { enumerable: true, value: 6 }, /* @common:endif */ /* @common:if [condition="treeShake.lib.g"] */ "g": { enumerable: true, value: 7 } /* @common:endif */ });
Object.freeze(exports);
