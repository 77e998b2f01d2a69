"use strict"
exports.cut = () => 1
if (typeof module === "object") {
  exports.kept = 2
  return __fedshakeLeave(( (exports.late = 3))); // here
}
exports.never = 4;

;/* istanbul ignore next */ function __fedshakeLeave() { module.exports = GUARD.exports(module.exports); } /* istanbul ignore next */ __fedshakeLeave();