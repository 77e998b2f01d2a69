import { write } from "./state.js";
export const reset = () => { write(0); return "is unused"; };
