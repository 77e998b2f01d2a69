export const alone = "nobody uses this";
