export const kept = 1, cut = { kept }, [first, { second }] = [2, { second: 3 }];
export function helper() {
  return cut;
}
export class Base {}
export class Derived extends Base {
  value = helper();
}
export let counter = 0;
export const mutate = () => counter++;
let local = 4, other = 5
export { local as renamed, other }
