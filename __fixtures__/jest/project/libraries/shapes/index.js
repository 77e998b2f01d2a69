import { round } from "legacy";

export { circle, square as box } from "./flat.js";
export * from "./solid.js";

export const unit = "cm",
  scale = 2;

export function area(radius) {
  return round(Math.PI * radius ** 2 * scale);
}

export function failHere() {
  throw new Error("thrown in the entry");
}

export default class Shape {}
