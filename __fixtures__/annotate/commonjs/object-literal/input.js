const b = 2, k = "constant";
module.exports = {
  a: 1,
  b,
  c() { return 3; }, // comment, with a comma
  get d() { return 4; },
  "e-f": 5,
  [k]: 6,
  g: { nested: 1 } /* before */ ,
  7: 7,
  last: function () {}
};
module.exports.after = 8;
