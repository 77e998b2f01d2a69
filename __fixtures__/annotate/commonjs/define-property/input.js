"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
Object.defineProperty(exports, "a", { enumerable: true, get: function () { return 1; } });
Object.defineProperty(module.exports, 'b', { value: 2, enumerable: true })
Object.defineProperty(this, "c", { enumerable: true, get: () => 3 }), Object.defineProperty(exports, "d", { value: 4 });
Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
Reflect.defineProperty(exports, "e", { enumerable: true, value: 5 });
Object.defineProperties(exports, { f: { enumerable: true, value: 6 }, "g": { enumerable: true, value: 7 } });
Object.freeze(exports);
