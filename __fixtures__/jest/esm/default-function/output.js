export const kept = run();
function run() {
  return "hoisted";
}

;/* istanbul ignore next */ var __fedshake0 = GUARD, __fedshake1 = __fedshake0.value("default", () => run); export { __fedshake1 as "default" };