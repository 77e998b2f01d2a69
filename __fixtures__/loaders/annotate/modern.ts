// The library, in a language that another loader compiles.
export interface Named {
  name: string;
}

export function greet(who: string): string {
  return `hello ${who}`;
}
export let count: number = 1;
export const increase = (): number => ++count;
export default class Library implements Named {
  name = "library";
}
