"use strict";

if (process.env.NODE_ENV === "production") {
  module.exports = require("./cjs/legacy.production.js");
} else {
  module.exports = require("./cjs/legacy.development.js");
}
