import { even } from "./even.js";
import { lonely } from "./lonely.js";
export const odd = (n) => n !== 0 && even(n - 1);
export const pair = () => lonely;
