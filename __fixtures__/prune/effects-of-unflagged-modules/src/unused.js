import { chained } from "./chained.js";
log.push("unused");
export const unused = () => "is unused" + chained;
