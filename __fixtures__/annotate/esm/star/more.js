log.push("more");
export const three = 3;
