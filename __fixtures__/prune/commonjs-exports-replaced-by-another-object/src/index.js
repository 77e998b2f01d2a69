const empty = require("./empty.js");
const partly = require("./partly.js");
exports.kinds = () => [typeof empty.left, typeof partly.left];
exports.unused = "nothing needs this";
