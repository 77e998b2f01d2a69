(exports) => exports.fromCommonJs()
