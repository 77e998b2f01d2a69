import { indirect } from "./plain.js";
export { indirect };
