exports.read = require("./forwarding");
exports.print = printer;
exports.format = require("./many").format;
exports.parse = (text) => `parsed ${text}`;
exports.show = (text) => `shown ${text}`;
exports.indent = (text) => `indented ${text}`;
exports.unused = "nothing of this";

var printer = require("./printer");
exports.print = printer;
