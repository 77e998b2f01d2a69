const esm = require("./esm.mjs");
const { destructured } = require("./esm.mjs");
exports.viaMember = () => esm.member();
exports.viaDefault = () => esm.default;
exports.viaDestructured = () => destructured;
exports.lazy = () => require("./lazy.mjs").value;
exports.unused = () => "is unused";
