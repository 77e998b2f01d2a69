(exports) => exports.c()
