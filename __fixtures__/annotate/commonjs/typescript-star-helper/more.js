log.push("more");
exports.three = 3;
