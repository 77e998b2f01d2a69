(exports) => [exports.count, exports.increase(), exports.count]
