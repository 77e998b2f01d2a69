const __fedshake = "taken";
export const kept = __fedshake;
export const cut = () => 1;
