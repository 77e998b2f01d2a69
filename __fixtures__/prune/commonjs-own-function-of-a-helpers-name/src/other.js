exports.first = "first text";
exports.second = "second text";
