import "./install.js";
export const effective = () => globalThis.effectKit;
