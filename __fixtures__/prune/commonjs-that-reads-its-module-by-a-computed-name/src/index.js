"use strict";
exports.read = function () {
  var name = ["ex", "ports"].join("");
  return (module && module[name]).call(module, "other");
};
exports.third = 3;
module.exports = Object.assign(function () { return Object.keys(this.exports).length; }, exports);
