(exports) => exports.list()
