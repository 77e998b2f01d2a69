const own = 1;
module.exports = {
  /* @common:if [condition="treeShake.lib.own"] */ own, /* @common:endif */
  ...require("./dep.js"),
  /* @common:if [condition="treeShake.lib.last"] */ last: 2 /* @common:endif */
};
