/*! gone.js by somebody else */
export const gone = () => "gone";
