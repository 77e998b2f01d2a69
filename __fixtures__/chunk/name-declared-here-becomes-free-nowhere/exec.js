(exports) => [exports.used(), new exports.used.also().key()]
