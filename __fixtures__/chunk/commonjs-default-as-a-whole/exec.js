(exports) => [exports.whole(), exports.member(), exports.star()]
