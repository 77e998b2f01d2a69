"use strict";
exports.legacyName = function () {
  return "legacy";
};
exports.unused = 1;
