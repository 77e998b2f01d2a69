const __fedshake0 = class {
  static value = 1;
};
export const kept = 1

;/* istanbul ignore next */ var __fedshake1 = GUARD, __fedshake2 = __fedshake1.value("default", () => __fedshake0); export { __fedshake2 as "default" };