"use strict";
const base = require("base");
const { findOrigin } = require("./origin.js");

globalThis.effects.push("kit 2.0.0");

module.exports = {
  version: "2.0.0",
  forBoth: () => `both of 2, from ${findOrigin(new Error())}`,
  forHost: () => `host of 2.0.0, ${base.forHostOfTwo()}`,
  forNobody: () => `nobody of 2.0.0, ${base.forNobody()}`,
  forRemote: () => `remote of 2.0.0, ${base.forRemoteOfTwo()}`,
};
