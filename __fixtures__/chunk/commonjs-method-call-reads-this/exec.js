(exports) => [exports.run(), exports.own()]
