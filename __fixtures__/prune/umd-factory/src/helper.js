exports.assist = function (text) { return "helped " + text; };
exports.other = function () { return "other"; };
