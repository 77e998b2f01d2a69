import { later } from "./dep.js";
export const first = await later("first");
for await (const value of [later("second")]) log.push(value);
export let second = await (log.push("between"), later("third")), mutate = () => { second = null; };
