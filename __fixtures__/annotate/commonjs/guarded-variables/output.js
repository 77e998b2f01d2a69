(function () {
  var freeExports = typeof exports == "object" && exports && !exports.nodeType && exports;
  var freeModule = freeExports && typeof module == "object" && module && !module.nodeType && module;
  var api = { /* @common:if [condition="treeShake.lib.version"] */ version: "1" /* @common:endif */ };
  if (freeModule) (freeModule.exports = api).extra = 1;
  else if (freeExports) { /* @common:if [condition="treeShake.lib.version"] */ freeExports.version = api.version; /* @common:endif */ }
})();
