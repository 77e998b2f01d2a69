(exports) => [exports.read(), exports.readArrow(), exports.readAhead(), exports.readOutside()]
