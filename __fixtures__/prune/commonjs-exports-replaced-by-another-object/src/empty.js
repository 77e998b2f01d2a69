exports.left = "left behind";
module.exports = {};
