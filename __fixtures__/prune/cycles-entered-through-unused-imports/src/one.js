import { sum } from "./sum.js";

export var one = 1;
export const readSum = () => sum();
