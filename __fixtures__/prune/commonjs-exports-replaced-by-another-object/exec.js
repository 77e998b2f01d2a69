(exports) => exports.kinds()
