"use strict";
function one() {
  return "one";
}
function two() {
  return "two";
}
exports.one = one;
exports.two = two;
exports.three = "three";
