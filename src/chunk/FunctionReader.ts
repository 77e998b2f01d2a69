import type { AnyNode, Function as FunctionNode } from "acorn";
import { recallFunction } from "./chunk-parser";
import { collectHandedOn } from "./hands-on";
import { readFunction, type Locals } from "./local-values";

/** What may define setters on an object, stand between it and what is assigned to it, or replace the prototype of a function. */
const REDEFINES = /(?<![\w$.])set(?![\w$])|\b(?:Proxy|__proto__|__defineSetter__|setPrototypeOf)\b|\bprototype["']?\]?\s*=(?!=)/;
/** Characters of code whose syntax trees are kept from one question to the next; a tree is some twenty times its code. */
const MAX_KEPT = 500_000;

/** A function whose code has been looked at. */
export interface OpenedFunction {
  locals: Locals;
  returned: readonly AnyNode[];
  /** Its code may define setters, or replace a prototype. */
  redefines: boolean;
  /** Names whose values its code may give to others. */
  handedOn: ReadonlySet<string>;
}

/**
 * Reads the functions of a module, each once where many values come of it: as one that was forgotten is parsed anew,
 * reading it again would also give other nodes.
 */
export class FunctionReader {
  readonly #opened = new Map<FunctionNode, OpenedFunction>();
  #length = 0;

  constructor(readonly text: string) {}

  /** Begins another question, to which nodes of earlier ones do not matter. */
  begin(): void {
    if (this.#length <= MAX_KEPT) return;
    this.#opened.clear();
    this.#length = 0;
  }

  open(node: FunctionNode): OpenedFunction {
    let opened = this.#opened.get(node);
    if (!opened) this.#opened.set(node, (opened = this.#read(recallFunction(node, this.text))));
    return opened;
  }

  #read(node: FunctionNode): OpenedFunction {
    const { start, end } = node.body;
    const { text } = this;
    this.#length += end - start;
    return { ...readFunction(node), redefines: REDEFINES.test(text.slice(start, end)), handedOn: collectHandedOn(node) };
  }
}
