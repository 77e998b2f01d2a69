(exports) => [exports.read(), exports.outer()]
