import type { NeedsByKey, SerializedUses, Uses } from "../types";
import { sortedRecord } from "./record";

/** {@link Uses} while they grow. */
export type MutableUses = Set<string> | "all";

/** Serializes uses: sorted by code unit, so that equal sets give equal bytes. */
export function writeUses(uses: Uses): SerializedUses {
  return uses === "all" ? "all" : sortedNames(uses);
}

/** Returns the union; may reuse and change the first operand. */
export function addUses(to: MutableUses, from: SerializedUses | Uses): MutableUses {
  if (to === "all" || from === "all") return "all";
  addNames(to, from);
  return to;
}

export function addNames(to: Set<string>, names: Iterable<string>): void {
  for (const name of names) to.add(name);
}

export function hasUse(uses: Uses, name: string): boolean {
  return uses === "all" || uses.has(name);
}

/** Sorts names by code unit and drops repetitions. */
export function sortedNames(names: Iterable<string>): string[] {
  return [...new Set(names)].sort();
}

/** {@link NeedsByKey} while they grow. */
export type MutableNeeds = Map<string, MutableUses>;

export function addNeeds(to: MutableNeeds, from: NeedsByKey): void {
  for (const [shareKey, uses] of Object.entries(from)) {
    to.set(shareKey, addUses(to.get(shareKey) ?? new Set(), uses));
  }
}

export function writeNeeds(needs: MutableNeeds): NeedsByKey {
  return sortedRecord(Array.from(needs, ([shareKey, uses]) => [shareKey, writeUses(uses)] as const));
}
