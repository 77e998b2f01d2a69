//! part of kept.js
const unused = (value) => [value]
/** @license for one function, and for whatever comes after it */
;[1].forEach((value) => unused(value));
export const kept = () => "kept";
