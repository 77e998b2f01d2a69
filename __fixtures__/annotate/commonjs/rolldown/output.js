const require_runtime = { __toESM: (value) => value };
let dep = require("./dep.js");
dep = require_runtime.__toESM(dep);
/* @common:if [condition="treeShake.lib.own"] */ exports.own = 1; /* @common:endif */
Object.keys(dep).forEach(function (k) {
  if (k !== 'default' && !Object.prototype.hasOwnProperty.call(exports, k)) Object.defineProperty(exports, k, {
    enumerable: true,
    get: function () { return dep[k]; }
  });
});
