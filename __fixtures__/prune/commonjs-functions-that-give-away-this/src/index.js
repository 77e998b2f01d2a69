exports.use = require("./use");
exports.render = (text) => `rendered ${text}`;
