import type { AnyNode, Node, Pattern } from "acorn";
import { isPlainGetter } from "./getters";
import type { Item, ModuleModel, ModuleSymbol, Part } from "./model";

/** A part together with the code that it stands for. */
export interface PartSource {
  part: Part;
  /** Code to walk for references, the whole of what runs when the part runs; empty once that is done. */
  nodes: Node[];
  /** What decides whether the part has an effect; null: it has none by its form. */
  judged: Node | null;
  /** Declared by a pattern: reads properties of the initialiser. */
  pattern: Pattern | null;
  /** Filled in with the references, where all that the part does is to give a name of the module a value. */
  assigned: { name: string; value: Node } | null;
}

/** Adds parts, items, exports and symbols to a module that is being modelled. */
export class PartBuilder {
  readonly sources: PartSource[] = [];
  /** Exports that are defined as properties, with their parts. */
  readonly defined: Array<{ name: string; part: Part }> = [];

  constructor(readonly module: ModuleModel) {}

  create(region: number, { start, end }: { start: number; end: number }): Part {
    return {
      module: this.module, region, start, end, effect: false, local: false, exports: [], symbols: new Set(), uses: [], evaluates: [], requires: [],
      ownExports: [], functionsOf: [], attachedTo: [], stamp: 0,
    };
  }

  add(part: Part, nodes: Node[], judged: Node | null, pattern: Pattern | null = null): Part {
    this.module.parts.push(part);
    this.sources.push({ part, nodes, judged, pattern, assigned: null });
    return part;
  }

  addItem(range: { start: number; end: number }, item: Partial<Omit<Item, "start" | "end">>): void {
    const { start, end } = range;
    this.module.items.push({ start, end, part: null, lists: [], fixed: false, needsSemicolon: false, ...item });
  }

  addExport(name: string, part: Part): void {
    part.exports.push(name);
    const parts = this.module.exports.get(name);
    if (parts) parts.push(part);
    else this.module.exports.set(name, [part]);
  }

  /** Adds an export that is defined as a property, with a getter where one is written there. */
  defineExport(name: string, part: Part, getter: AnyNode | null): void {
    this.addExport(name, part);
    this.defined.push({ name, part });
    if (getter !== null) this.module.getters.set(name, isPlainGetter(getter));
  }

  /** Adds a declaration of a name. */
  declare(name: string, part: Part): ModuleSymbol {
    const { module } = this;
    let symbol = module.symbols.get(name);
    if (!symbol) {
      symbol = {
        name, declaredBy: [], binding: null, writtenMembers: null, aliases: new Set(), isShared: false, attached: [], values: [], stamp: 0,
      };
      module.symbols.set(name, symbol);
    } else if (symbol.binding !== null) {
      module.opaque ??= `the import "${name}" is declared twice`;
    }
    symbol.declaredBy.push(part);
    return symbol;
  }

  /** Runs what may find that a form is not the expected one after all (false), and then takes back all that it added. */
  attempt(run: () => boolean): boolean {
    const { module, sources } = this;
    const lengths = { parts: module.parts.length, items: module.items.length, sources: sources.length, defined: this.defined.length };
    const exports = new Map(Array.from(module.exports, ([name, parts]) => [name, [...parts]]));
    if (run()) return true;
    module.parts.length = lengths.parts;
    module.items.length = lengths.items;
    sources.length = lengths.sources;
    this.defined.length = lengths.defined;
    module.exports = exports;
    return false;
  }
}
