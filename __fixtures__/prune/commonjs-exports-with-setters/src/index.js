var seen = exports.seen = [];
var level = 0;
var mode = "none";
var unused = "unused text";

// Whoever reads what the setter leaves does not use the export.
Object.defineProperty(exports, "level", {
  enumerable: true,
  get: function () { return level; },
  set: function (value) { level = value; },
});
exports.level = 3;
exports.readLevel = function () { return level; };
exports.raise = function () { exports.level = 9; return level; };

Object.defineProperty(exports, "mode", { set: function (value) { seen.push("mode " + value); mode = value; } });
exports.mode = "fast";
exports.readMode = function () { return mode; };

exports.unused = function () { return unused; };
