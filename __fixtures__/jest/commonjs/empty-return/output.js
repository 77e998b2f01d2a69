exports.cut = () => 1;
exports.kept = (() => { return 2; })();
if (exports.kept) return __fedshakeLeave();
exports.never = 4;

;/* istanbul ignore next */ function __fedshakeLeave() { module.exports = GUARD.exports(module.exports); } /* istanbul ignore next */ __fedshakeLeave();