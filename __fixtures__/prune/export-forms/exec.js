(exports) => [exports.ns.two(), exports.default.text, exports.default.name]
