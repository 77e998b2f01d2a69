(exports) => exports.used
