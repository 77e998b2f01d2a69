import { helper } from "./helper.js";
log.push("used");
export const used = () => helper();
