export const Chart = class { static id = "chart"; };
export const unused = () => "is unused";
