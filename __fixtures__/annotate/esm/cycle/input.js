import { peek } from "./dep.js";
export function early() { return "hoisted"; }
log.push(peek("late"));
export let late = 1;
export const mutate = () => { late = 2; log.push(peek("late")); };
log.push(peek("late"), peek("mutate"));
