export const text = "text of the other";
