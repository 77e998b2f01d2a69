import { later } from "./later.js";
export const used = () => later;
export const unused = () => "unused";
log.push("index");
