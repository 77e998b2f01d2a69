const b = 2, k = "constant";
module.exports = {
  /* @common:if [condition="treeShake.lib.a"] */ a: 1, /* @common:endif */
  /* @common:if [condition="treeShake.lib.b"] */ b, /* @common:endif */
  /* @common:if [condition="treeShake.lib.c"] */ c() { return 3; }, /* @common:endif */ // comment, with a comma
  /* @common:if [condition="treeShake.lib.d"] */ get d() { return 4; }, /* @common:endif */
  /* @common:if [condition="treeShake.lib.e-f"] */ "e-f": 5, /* @common:endif */
  /* @common:if [condition="treeShake.lib.constant"] */ [k]: 6, /* @common:endif */
  /* @common:if [condition="treeShake.lib.g"] */ g: { nested: 1 } /* before */ , /* @common:endif */
  /* @common:if [condition="treeShake.lib.7"] */ 7: 7, /* @common:endif */
  /* @common:if [condition="treeShake.lib.last"] */ last: function () {} /* @common:endif */
};
/* @common:if [condition="treeShake.lib.after"] */ module.exports.after = 8; /* @common:endif */
