exports.value = "inner value";
exports.unread = "unread";
