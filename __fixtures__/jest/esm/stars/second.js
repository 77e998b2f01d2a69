globalThis.log.push("second");
export const c = 3, d = 4;
export default 5;
