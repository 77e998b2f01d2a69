import * as base from "base";

globalThis.effects.push("kit 2.0.0");

const findOrigin = ({ stack }) => /\/(host|remote)\//.exec(stack)[1];
export const version = "2.0.0";
export const forBoth = () => `both of 2, from ${findOrigin(new Error())}`;
export const forHost = () => `host of 2.0.0, ${base.forHostOfTwo()}`;
export const forNobody = () => `nobody of 2.0.0, ${base.forNobody()}`;
export const forRemote = () => `remote of 2.0.0, ${base.forRemoteOfTwo()}`;
