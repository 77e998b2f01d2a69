(function (root, factory) {
  if (typeof exports === "object" && typeof module !== "undefined") factory(exports, require("./helper.js"));
  else if (typeof define === "function" && define.amd) define(["exports", "./helper.js"], factory);
  else factory((root.kit = {}), root.helper);
})(this, function (exports, helper) {
  "use strict";
  function used() {
    return helper.assist("used");
  }
  function idle() {
    return "idle";
  }
  exports.used = used;
  exports.idle = idle;
  Object.defineProperty(exports, "__esModule", { value: true });
});
