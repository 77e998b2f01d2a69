exports.lost = exports.gone = (exports = module.exports = { kept: 1 }, 2);
log.push("lost" in module.exports, "gone" in module.exports);
exports.lost = 3;
exports.gone = 4;
