export const last = () => "is unused";
