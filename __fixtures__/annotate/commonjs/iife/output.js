"use strict";
process.env.NODE_ENV !== "production" && (function () {
  function helper() { return 1; }
  /* @common:if [condition="treeShake.lib.Children"] */ exports.Children = { map: helper }; /* @common:endif */
  /* @common:if [condition="treeShake.lib.version"] */ exports.version = "1.0.0"; /* @common:endif */
})();
(function () { /* @common:if [condition="treeShake.lib.own"] */ this.own = 1; /* @common:endif */ }).call(this);
(() => { /* @common:if [condition="treeShake.lib.arrow"] */ this.arrow = 2; /* @common:endif */ })();
