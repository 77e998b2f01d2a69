"use strict";
Object.defineProperty(exports, "fixed", { enumerable: true, get: function () { return "only read"; } });
exports.fine = "fine";
exports.assign = function () {
  try {
    exports.fixed = 1;
    return "assigned";
  } catch (error) {
    return error.name;
  }
};
var isLoaded = true;
try {
  require("./throwing.js");
} catch (error) {
  isLoaded = error.name;
}
exports.isLoaded = isLoaded;
Object.defineProperty(exports, "unused", { enumerable: true, get: function () { return "unused text"; } });
