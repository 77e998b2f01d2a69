log.push("dep");
exports.one = 1;
exports.two = 2;
exports.default = "dep";
