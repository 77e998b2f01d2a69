(exports) => exports.add(1, 2)
