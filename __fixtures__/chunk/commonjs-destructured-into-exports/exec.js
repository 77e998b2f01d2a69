(exports) => [exports.a(), exports.c, exports.d]
