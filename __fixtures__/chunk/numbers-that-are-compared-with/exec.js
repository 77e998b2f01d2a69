(exports) => [exports.hash(3177), exports.hash(1), exports.hash(2)]
