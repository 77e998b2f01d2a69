exports.left = "left behind";
module.exports = { other: "nothing needs this" };
