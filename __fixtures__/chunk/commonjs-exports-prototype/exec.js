(exports) => exports.inherited()
