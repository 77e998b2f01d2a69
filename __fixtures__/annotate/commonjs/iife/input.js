"use strict";
process.env.NODE_ENV !== "production" && (function () {
  function helper() { return 1; }
  exports.Children = { map: helper };
  exports.version = "1.0.0";
})();
(function () { this.own = 1; }).call(this);
(() => { this.arrow = 2; })();
