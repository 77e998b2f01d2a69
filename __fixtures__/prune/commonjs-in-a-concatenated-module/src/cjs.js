log.push("cjs");
const inner = require("./inner.js");
module.exports = { value: inner.value };
