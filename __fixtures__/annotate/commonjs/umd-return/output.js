(function (root, factory) {
  if (typeof define === "function" && define.amd) define(["./dep.js"], factory);
  else if (typeof module === "object" && module.exports) module.exports = factory(require("./dep.js"));
  else root.Lib = factory(root.Dep);
})(this, function (dep) {
  var api = {};
  /* @common:if [condition="treeShake.lib.a"] */ api.a = dep.one; /* @common:endif */
  /* @common:if [condition="treeShake.lib.b"] */ api.b = function () {}; /* @common:endif */
  return api;
});
