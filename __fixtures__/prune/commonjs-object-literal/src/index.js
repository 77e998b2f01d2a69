const { helper } = require("./helper");
function used() { return helper("used"); }
function unused() { return "not used"; }
const shared = { calls: 0 };
module.exports = {
  used,
  unused,
  "quoted-name": () => shared.calls++,
  get accessor() { return shared; },
  method() { return "a method"; },
  effect: log.push("a value with an effect"),
};
