exports.a = exports.b = exports.c = void 0;
exports.b = exports.a = /* comment */ function () {};
exports.fresh = exports.other = (log.push("once"), {});
var local, more;
exports.c = local = exports.d = function named() {}
exports.anonymous = more = () => {};
more = exports.unnamed = () => {};
if (local) exports.e = exports.f = [1];
else exports.e = 2;
log.push(more.name, exports.fresh === exports.other);
