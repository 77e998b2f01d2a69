"use strict"
exports.cut = () => 1
if (typeof module === "object") {
  exports.kept = 2
  return (exports.late = 3) // here
}
exports.never = 4;
