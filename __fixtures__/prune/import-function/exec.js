(exports) => exports.load()
