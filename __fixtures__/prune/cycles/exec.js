(exports) => [exports.even(10), exports.even(7)]
