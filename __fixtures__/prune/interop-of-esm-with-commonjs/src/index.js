import whole from "./plain.js";
import flagged, { named } from "./flagged.js";
import * as star from "./plain.js";
import fn from "./function.js";
export const viaDefault = () => whole.used();
export const viaFlagged = () => [flagged, named];
export const viaStar = () => star.used();
export const viaFunction = () => fn() + fn.extra;
export const unused = () => "is unused";
