/*! legal-comments 1.0.0, MIT */
const first = () => "first";
export const alsoGone = () => first();
export { kept } from "./kept.js";
export { gone } from "./gone.js";
// an ordinary comment
export const others = () => "others";
/*! #__PURE__ */ report("unused");
export const last = () => "last"

/* @preserve at the end */
export const end = () => "end";

function report() {}
