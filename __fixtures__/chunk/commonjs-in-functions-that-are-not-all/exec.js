(exports) => [exports.beside(), exports.one(), exports.enabled]
