export { kept, cut as renamed } from "./other.js";
export {
  cut,
  "a name" as quoted,
} from "./other.js";
export * as everything from "./other.js";
export { default } from "./other.js"; export { kept as again } from "./other.js";
