exports.__defineGetter__("a", function () { return 1; });
exports.b = 2;
log.push(exports.hasOwnProperty("a"));
