export default function () { return 1; }
export const after = 1;
