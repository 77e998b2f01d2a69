(exports) => exports.box()
