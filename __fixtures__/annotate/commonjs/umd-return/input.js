(function (root, factory) {
  if (typeof define === "function" && define.amd) define(["./dep.js"], factory);
  else if (typeof module === "object" && module.exports) module.exports = factory(require("./dep.js"));
  else root.Lib = factory(root.Dep);
})(this, function (dep) {
  var api = {};
  api.a = dep.one;
  api.b = function () {};
  return api;
});
