log.push("lazy");
export const value = "lazy value";
