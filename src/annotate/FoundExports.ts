import type { NodePath } from "@babel/traverse";
import type * as t from "@babel/types";
import { hasPlainTarget, isPrototype } from "./commonjs-shapes";
import { keyOfProperty, type KnownKey } from "./commonjs-values";
import type { WholeSite } from "./export-site";
import { isOwnKey } from "./own-keys";
import { findStarRequests } from "./star-exports";
import { findNextComma } from "./token-scan";

/** An assignment to an exports object's property, or the call that defines one. */
export type ExportWrite = NodePath<t.AssignmentExpression> | NodePath<t.CallExpression>;

/** What is found of a CommonJS module's exports while its exports object is followed. */
export class FoundExports {
  readonly names = new Set<string>();
  readonly forwards = new Set<string>();
  /** Assignments and calls that can be marked, with the name each exports. */
  readonly writes = new Map<ExportWrite, string>();
  /** Properties of the object literals that are, or fill, the exports object. */
  readonly properties: WholeSite[] = [];
  /** True when a compiler left the list of names in the text (`0 && (module.exports = { … })`). */
  isHinted = false;
  /** True when there may be other exports than these. */
  isDynamic = false;
  /** True when the answer depends on function bodies that do not name `exports` or `module` themselves. */
  needsAllBodies = false;

  /** Returns whether it is an export that counts. */
  addName(name: string): boolean {
    if (name === "__esModule") return false;
    this.names.add(name);
    return true;
  }

  /** A property that is written in a way which cannot be marked. */
  addKey(key: KnownKey): void {
    if (key === "unknown") this.isDynamic = true;
    else if (key !== "symbol") this.addName(key.name);
  }

  addWrite(key: KnownKey, write: ExportWrite): void {
    if (key === "symbol") return;
    if (key !== "unknown" && key.isComputed) this.needsAllBodies = true;
    if (key === "unknown" || key.name === "__proto__") {
      const requests = findStarRequests(write);
      if (requests) return requests.forEach((request) => this.forwards.add(request));
      if (isOwnKey(keyPathOf(write))) return;
    }
    if (key === "unknown") this.isDynamic = true;
    else if (this.addName(key.name) && hasPlainTarget(write)) this.writes.set(write, key.name);
  }

  /** @param hasPrototype true when the literal becomes the exports object itself, so that `__proto__: x` counts. */
  addProperty(member: NodePath<t.ObjectProperty | t.ObjectMethod>, hasPrototype: boolean, source: string): void {
    const key = keyOfProperty(member);
    if (isPrototype(member, key)) this.isDynamic ||= hasPrototype;
    else if (key === "unknown") this.isDynamic = true;
    else if (key !== "symbol" && this.addName(key.name)) {
      const { start, end } = member.node as { start: number; end: number };
      const comma = findNextComma(source, end);
      this.properties.push({ kind: "whole", name: key.name, start, end: comma < 0 ? end : comma + 1 });
    }
  }
}

function keyPathOf(write: ExportWrite): NodePath {
  if (write.isCallExpression()) return write.get("arguments")[1]!;
  return (write.get("left") as NodePath<t.MemberExpression>).get("property") as NodePath;
}
