export { Analysis, type BuildTexts, type Cut } from "./analyze";
export { findFiles } from "./figures";
