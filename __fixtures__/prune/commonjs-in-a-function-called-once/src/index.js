"use strict";

"production" !== "nothing" &&
  (function () {
    function createElement(type) { return { type, owner: current }; }
    function unusedHelper() { return "only for what is not used"; }
    var current = null, unusedValue = unusedHelper();
    class Component { render() { return this; } }
    exports.Component = Component;
    exports.createElement = createElement;
    exports.unused = function () { return unusedValue; };
    exports.setCurrent = function (owner) { current = owner; };
    exports.version = "1.0.0";
    log.push("an effect inside");
  })();
