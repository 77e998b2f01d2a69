import { type Log, gone, kept } from "./other.js";
export interface Named {
  name: string;
}
export class Service<T extends Named> {
  constructor(private readonly item: T) {}
  name(): string {
    return null as string | null ?? this.item.name;
  }
}
export const level = "high" as const satisfies string;
export const named = {
  name: kept(level)!
} satisfies Named;
export const service = new Service(named).name();