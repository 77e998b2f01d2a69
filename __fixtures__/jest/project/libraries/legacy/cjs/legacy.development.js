"use strict";

exports.round = function (number) {
  return Math.round(number);
};
exports.floor = function (number) {
  return Math.floor(number);
};
exports.ceil = function (number) {
  return exports.floor(number) + 1;
};
exports.then = "a name that promises read";
exports.constructor = "a name that every object has";
