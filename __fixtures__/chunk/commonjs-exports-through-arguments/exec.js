(exports) => [exports.read(), exports.load()]
