import { scale } from "./index.js";

// Reads what no app uses, in the library itself.
export const circle = (radius) => ({ radius: radius * scale });
export const square = (side) => ({ side });
