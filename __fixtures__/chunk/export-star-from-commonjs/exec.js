(exports) => [exports.own(), exports.star()]
