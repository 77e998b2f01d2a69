Object.defineProperty(exports, "first", { enumerable: true, get: function () { log.push("first"); return 1; } });
Object.defineProperty(exports, "second", { enumerable: true, get: function () { log.push("second"); return 1; } });
Object.defineProperty(exports, "third", { enumerable: true, get: function () { log.push("third"); return 1; } });
Object.defineProperty(exports, "fourth", { enumerable: true, get: function () { log.push("fourth"); return 1; } });
