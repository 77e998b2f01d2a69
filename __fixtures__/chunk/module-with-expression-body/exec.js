(exports) => exports.value()
