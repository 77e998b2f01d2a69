const __fedshake = "taken";
export const kept = __fedshake;
const cut = () => 1;

;/* istanbul ignore next */ var __fedshake_0 = GUARD, __fedshake_1 = __fedshake_0.value("cut", () => cut); export { __fedshake_1 as "cut" };