Object.assign(exports, { a: 1, b: 2 }, require("./dep.js"));
module.exports.c = 3;
