log.push("unused");
export const unused = () => "is unused";
