"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const path = require("path");
const { join } = path;
function slow() {
  return join("a", "b");
}
/* @common:if [condition="treeShake.lib.slow"] */ exports.slow = slow; /* @common:endif */
exports.fast = () => "fast";
/* @common:if [condition="treeShake.lib.more"] */ module.exports.more = exports.again = "more" /* @common:endif */;
