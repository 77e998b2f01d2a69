export const a = "dep";
