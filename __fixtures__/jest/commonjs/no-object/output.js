module.exports = "a string";

;/* istanbul ignore next */ module.exports = GUARD.exports(module.exports);