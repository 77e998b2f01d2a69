module.exports = Object.freeze({ kept: 1, cut: () => 2 });

;/* istanbul ignore next */ module.exports = GUARD.exports(module.exports);