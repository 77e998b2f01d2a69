(exports) => exports.chain(1).value
