(exports) => [exports.viaMember(), exports.viaDefault(), exports.viaDestructured(), log.length, exports.lazy(), log.length]
