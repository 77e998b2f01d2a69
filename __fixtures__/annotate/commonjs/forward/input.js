"use strict";
if (process.env.NODE_ENV === "production") {
  module.exports = require("./dep.js");
} else {
  module.exports = require("./more.js");
}
