"use strict";
function check() { log.push("checked"); }
if (process.env.NODE_ENV === "nothing") {
  module.exports = require("./other");
} else {
  check();
  module.exports = require("./real");
}
