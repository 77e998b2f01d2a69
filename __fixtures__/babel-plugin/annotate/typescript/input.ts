import { type Log, write } from "./other.js";

export interface Named {
  name: string;
}
export type Names = Named[];
export enum Colour {
  Red,
  Green = "green",
}
export const enum Level {
  Low = 1,
}
export abstract class Shape implements Named {
  constructor(public name: string) {}
  static create<T extends Named>(this: new () => T): T {
    return new this();
  }
}
export function area(radius: number, log?: Log): number;
export function area(radius: number): number {
  return Math.PI * radius ** 2 * Level.Low;
}
export const first = (): number => second, unit = "cm" as const;
export let second: number = 1;
export namespace Units {
  export const metre = 1;
}
export { write as log, write as "a name" } from "./other.js";
export type { Log } from "./other.js";
export * from "./other.js";
export default class Library extends Shape {
  #secret = 1;
  get secret(): number {
    return this.#secret!;
  }
}
export const mutate = (): void => {
  second++;
  write("mutated");
};
