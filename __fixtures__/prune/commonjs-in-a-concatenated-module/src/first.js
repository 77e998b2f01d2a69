export const first = () => "first";
export const other = () => "is unused";
