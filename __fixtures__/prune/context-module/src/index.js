export const load = (name) => require("./parts/" + name + ".js").default;
export const unused = () => "is unused";
