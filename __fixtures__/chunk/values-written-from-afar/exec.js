(exports) => [exports.read(), exports.loop(), exports.swapped(), exports.counted()]
