var dep = require("./dep.js");
exports.one = require("./dep.js").one;
exports.two = dep.two;
exports.dep = dep;
