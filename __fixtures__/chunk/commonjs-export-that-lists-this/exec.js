(exports) => [exports.list(), exports.indirect()]
