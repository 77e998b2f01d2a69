var lazy = require("./lazy.js");
exports.used = "used";
// Nobody uses these, but reading them is seen.
exports.first = lazy.first;
var second = lazy.second;
var { third } = lazy;
var { fourth } = require("./lazy.js");
exports.late = function () { return [second, third, fourth, "unused text"]; };
