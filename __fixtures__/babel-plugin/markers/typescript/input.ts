import { type Log, gone, kept } from "./other.js";

/* @common:if [condition="features.report"] */
interface Report<T> {
  text: T;
}
enum Colour {
  Red,
}
namespace Reports {
  export const count = gone(1);
}
export function report(this: void, text: string): Report<string> {
  return { text } as Report<string>;
}
/* @common:endif */

export interface Named {
  name: string;
  /* @common:if [condition="features.report"] */
  reported: boolean;
  /* @common:endif */
}

export class Service<T extends Named> {
  constructor(private readonly item: T) {}
  /* @common:if [condition="features.report"] */
  declare readonly report: string;
  protected print?(): void;
  /* @common:endif */
  name(): string {
    return (/* @common:if [condition="features.report"] */ gone(this.item.name) /* @common:endif */ as string | null) ?? this.item.name;
  }
}

export const level = /* @common:define-inline [value="build.level" default="low"] */ "none" as const satisfies string;
export const named = { name: kept(level)! } satisfies Named;
export const service = new Service(named).name();
