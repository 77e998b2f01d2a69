const kept = 1, cut = { kept }, [first, { second }] = [2, { second: 3 }];; export { kept, first };
export function helper() {
  return cut;
}
class Base {}
export class Derived extends Base {
  value = helper();
}
let counter = 0;
export const mutate = () => counter++;
let local = 4, other = 5
export { other };

;/* istanbul ignore next */ var __fedshake0 = GUARD, __fedshake1 = __fedshake0.value("cut", () => cut), __fedshake2 = __fedshake0.value("second", () => second), __fedshake3 = __fedshake0.value("Base", () => Base), __fedshake4 = __fedshake0.value("counter", () => counter), __fedshake5 = __fedshake0.value("renamed", () => local); export { __fedshake1 as "cut", __fedshake2 as "second", __fedshake3 as "Base", __fedshake4 as "counter", __fedshake5 as "renamed" };