(exports) => exports.a()
