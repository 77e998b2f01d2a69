var shadowed = "outside";
(function () {
  var shadowed = "inside";
  exports.read = function () { return shadowed; };
  exports.unused = function () { return "not used"; };
}).call(this);
exports.outer = function () { return shadowed; };
