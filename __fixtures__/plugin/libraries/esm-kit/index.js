export { alpha } from "./alpha.js";
export { beta } from "./beta.js";
export { gamma as "gamma-ray" } from "./beta.js";
export default function esmDefault() {
  return "esm default";
}
esmDefault.member = "member of the default export";
