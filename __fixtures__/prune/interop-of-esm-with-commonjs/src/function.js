module.exports = function () { return "function"; };
module.exports.extra = "extra";
