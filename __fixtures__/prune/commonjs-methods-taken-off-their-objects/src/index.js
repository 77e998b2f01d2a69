exports.alpha = "alpha";
exports.beta = "beta";
var emitter = require("./emitter.js");
// Called as methods of the library, they read it.
exports.count = emitter.count;
exports.find = emitter.find;
exports.own = emitter.Emitter.own;
