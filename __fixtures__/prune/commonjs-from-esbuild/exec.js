(exports) => exports.used()
