export const load = () => import("./lazy.js").then(({ value }) => value());
export const loadOther = () => import("./other.js");
