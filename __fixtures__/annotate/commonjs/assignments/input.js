"use strict";
exports.a = 1;
exports["b"] = () => 2
module.exports.c = function () {};
module["exports"].d = class {};
this.e = 5;
exports[`f`] = 6; exports["g" + "h"] = 7;
const key = "constant";
exports[key] = 8;
exports.mutate = () => { exports.a = "changed"; };
