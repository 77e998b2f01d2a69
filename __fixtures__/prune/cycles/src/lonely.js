import { even } from "./even.js";
export const lonely = () => "is unused" + even(1);
