"use strict";
const base = require("base");

globalThis.effects.push("kit 1.1.0");

function findOrigin({ stack }) {
  return /\/(host|remote)\//.exec(stack)[1];
}
exports.forHost = () => `host of 1.1.0, ${base.forHostOfOne()}`;
exports.forNobody = () => `nobody of 1.1.0, ${base.forNobody()}`;
exports.version = "1.1.0";
exports.forBoth = () => `both, from ${findOrigin(new Error())}`;
exports.forRemote = function forRemote() {
  return `remote of 1.1.0, ${base.forRemoteOfOne()}`;
};
