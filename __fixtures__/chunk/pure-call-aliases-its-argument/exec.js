(exports) => [exports.read(), exports.readInner()]
