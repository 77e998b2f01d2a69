(exports) => exports.used.text
