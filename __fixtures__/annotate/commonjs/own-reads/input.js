exports.a = 1;
exports.b = exports.a + 1;
exports.counter = 0;
exports.counter++;
exports.helper = function () { return this === exports; };
exports.total = () => exports.counter + exports.b;
exports.default = exports;
log.push(exports.helper(), exports.total(), Object.keys(exports), "a" in exports, exports.hasOwnProperty("b"));
