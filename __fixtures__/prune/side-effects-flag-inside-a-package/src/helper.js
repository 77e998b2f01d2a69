log.push("helper");
export const helper = () => "helper";
export const other = () => "is unused";
