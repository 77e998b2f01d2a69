exports.used = function () { return "used " + typeof this; };
exports.unread = function () { return "unread"; };
