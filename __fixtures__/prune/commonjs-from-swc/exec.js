(exports) => [exports.counter, exports.increment(), exports.counter]
