import { first } from "./first.js";
import cjs from "./cjs.js";
import "./effect.js";
export const used = () => first() + cjs.value;
export { last } from "./last.js";
