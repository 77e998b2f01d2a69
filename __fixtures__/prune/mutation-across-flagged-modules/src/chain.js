import { Wrapper } from "./wrapper.js";
export const chain = (value) => new Wrapper(value);
