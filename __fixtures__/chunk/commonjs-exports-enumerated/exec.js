(exports) => exports.names()
