"use strict";
module.exports = require("./cjs/kit.js");
