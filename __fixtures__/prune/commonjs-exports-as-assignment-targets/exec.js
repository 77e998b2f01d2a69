(exports) => [exports.first, exports.second, exports.third, exports.fourth, exports.fifth, exports.sum()]
