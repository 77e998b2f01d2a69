(exports) => exports.first()
