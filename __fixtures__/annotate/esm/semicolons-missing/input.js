const a = 1
export { a }
export { a as b } from "./dep.js"
export * as ns from "./dep.js"
export const c = () => a
;[c].forEach((f) => log.push(f()))
export function d() {}
(log.push("called"))
export class E {}
[log.push("element")]
export default a
