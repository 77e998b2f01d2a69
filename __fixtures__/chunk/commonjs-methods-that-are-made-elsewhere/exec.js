(exports) => exports.run()
