globalThis.log.push("other");
export const kept = "kept";
export const cut = () => "cut";
export default class Other {}
export { kept as "a name" };
