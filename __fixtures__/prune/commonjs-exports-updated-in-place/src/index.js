exports.counter = 5;
exports.total = 10;
exports.settings = { made: "at first" };
exports.left = "left";
exports.right = "right";
exports.next = function () {
  return exports.counter++;
};
exports.add = function (n) {
  return (exports.total += n);
};
exports.fill = function () {
  return (exports.settings ||= { made: "anew" });
};
exports.swap = function () {
  [exports.left, exports.right] = [exports.right, exports.left];
  return exports.right;
};
exports.unused = "unused text";
