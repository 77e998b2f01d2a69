(exports) => exports.inner()
