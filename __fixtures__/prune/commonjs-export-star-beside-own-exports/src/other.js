exports.own = "hidden text";
exports.sometimes = "other";
exports.late = "other";
exports.unused = "unused text";
