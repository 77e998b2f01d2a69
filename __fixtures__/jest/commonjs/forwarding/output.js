module.exports = require("./other.cjs");

;/* istanbul ignore next */ module.exports = GUARD.exports(module.exports);