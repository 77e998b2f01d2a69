export default (function () { return this; })
export { default as again } from "./dep.js";
