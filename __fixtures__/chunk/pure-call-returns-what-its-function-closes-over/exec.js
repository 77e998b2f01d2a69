(exports) => [exports.read(), exports.readLazy()]
