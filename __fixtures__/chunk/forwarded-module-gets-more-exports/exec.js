(exports) => exports.read()
