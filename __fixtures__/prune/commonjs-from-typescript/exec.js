(exports) => [exports.used(), exports.hoisted(), exports.starred()]
