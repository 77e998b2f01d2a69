(function () {
  var freeExports = typeof exports == "object" && exports && !exports.nodeType && exports;
  var freeModule = freeExports && typeof module == "object" && module && !module.nodeType && module;
  var api = { version: "1" };
  if (freeModule) (freeModule.exports = api).extra = 1;
  else if (freeExports) freeExports.version = api.version;
})();
