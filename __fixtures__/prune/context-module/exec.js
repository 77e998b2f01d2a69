(exports) => [exports.load("one"), exports.load("two")]
