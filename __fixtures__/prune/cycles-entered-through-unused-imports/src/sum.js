import { one } from "./one.js";

const result = one + 1;
export const sum = () => result;
export const unusedSum = 0;
