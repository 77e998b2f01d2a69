log.push("dep");
export const one = 1, two = 2;
export default "dep";
