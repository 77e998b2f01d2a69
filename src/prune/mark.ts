import { hidesStars, keyOf, partsAssignedAfter, PREAMBLE, type ChunkModel, type FunctionOrigin, type ModuleModel, type ModuleSymbol, type ModuleUse, type Part, type Region } from "../chunk";
import type { Uses } from "../types";
import { findReadThroughThis } from "./names-beside-this";
import { findReadByStars } from "./read-by-stars";
import { readsGetter } from "./reads-getter";
import { rootRegion, type SideEffects } from "./side-effects";

/** What live code takes of a module outside the model: of consumed share keys, above all. */
export interface OutsideUse {
  /** Names of exports; `"*"` stands for all. */
  names: Set<string>;
  /** Properties read of an interop default: exports, should the library turn out to be plain CommonJS. */
  defaultMembers: Set<string>;
}

/** What made a part or a region live: a part that uses it, the region whose evaluation runs it, or a root. */
export interface Cause {
  from: Part | Region | Root;
  /** Name by which it is used; null where it is only evaluated. */
  uses: string | null;
}

export interface Root {
  rootId: string;
}

/**
 * Marks what is live, from roots to a fixed point over modules, exports, symbols and parts. Marks are stamps on
 * the model: each run has its own, and {@link Marker.mark} may be called again to add roots to the same run.
 */
export class Marker {
  private static runs = 0;
  readonly stamp = ++Marker.runs;
  /** By module id. */
  readonly outside = new Map<string, OutsideUse>();
  private readonly queue: Part[] = [];
  /** Uses that were followed to modules that others have their exports of. */
  private readonly followed = new Set<string>();
  /** By a part that gives an export its value: the exports of other modules that hide it, as long as they are there. */
  private readonly hidden = new Map<Part, Array<{ module: ModuleModel; name: string }>>();
  /** The cause of what is marked now. */
  private from: Cause["from"] = { rootId: "" };
  private uses: Cause["uses"] = null;

  constructor(
    private readonly model: ChunkModel,
    private readonly sideEffects: SideEffects,
    /** An earlier run, whose parts are live whatever this one does; their uses are not reported again. */
    private readonly base: Marker | null = null,
    /** Receives the cause of each part and region that is marked. */
    private readonly causes: Map<Part | Region, Cause> | null = null,
  ) {}

  /**
   * Adds a root: the module is evaluated, and the named exports of it are used. So is its `then`, which no code needs to
   * name: a promise that is resolved with the module calls it, that of every `import()` among them.
   */
  mark(id: string, uses: Uses): void {
    this.from = { rootId: id };
    for (const name of uses === "all" ? ["*"] : this.withThen(id, uses)) {
      this.uses = name;
      this.useExport({ id, name, interop: name === "default", member: null, method: false });
    }
    this.uses = null;
    this.evaluate(id);
    this.run();
  }

  private withThen(id: string, uses: ReadonlySet<string>): ReadonlySet<string> {
    return providesThen(this.model, id, new Set()) ? new Set([...uses, "then"]) : uses;
  }

  /** Adds a root: the part stays, whether or not anything needs it. */
  keep(part: Part): void {
    this.markPart(part);
    this.run();
  }

  /** In the order in which parts are reached, so that the chains of causes are short. */
  private run(): void {
    for (const part of this.queue) {
      this.from = part;
      this.uses = null;
      this.evaluateRegion(part.module, part.region);
      for (const id of part.requires) this.evaluate(id);
      for (const symbol of part.symbols) {
        this.uses = symbol.name;
        this.markSymbol(symbol);
      }
      for (const use of part.uses) {
        this.uses = use.name;
        this.useExport(use);
      }
      for (const name of part.ownExports) {
        this.uses = name;
        this.readOwnExport(part.module, name);
      }
      if (part.module.stars.length > 0) for (const before of partsAssignedAfter(part.module).get(part) ?? []) this.markPart(before);
      for (const origin of part.functionsOf) this.markReadThroughThis(part.module, origin);
    }
    this.queue.length = 0;
  }

  private note(marked: Part | Region): void {
    this.causes?.set(marked, { from: this.from, uses: this.uses });
  }

  private isMarked(stamp: number): boolean {
    return stamp === this.stamp || stamp === this.base?.stamp;
  }

  private markPart(part: Part): void {
    if (this.isMarked(part.stamp)) return;
    part.stamp = this.stamp;
    this.note(part);
    this.queue.push(part);
    for (const run of [this, this.base]) for (const { module, name } of run?.hidden.get(part) ?? []) this.markExport(module, name);
  }

  private markSymbol(symbol: ModuleSymbol): void {
    if (this.isMarked(symbol.stamp)) return;
    symbol.stamp = this.stamp;
    for (const part of symbol.declaredBy) this.markPart(part);
    for (const part of symbol.attached) this.markPart(part);
  }

  private evaluate(id: string): void {
    const copies = this.model.read(id);
    if (copies.length === 0) return this.evaluateOutside(id);
    for (const module of copies) {
      if (this.isMarked(module.stamp)) continue;
      module.stamp = this.stamp;
      for (const part of module.preamble) this.markEffect(part);
      // Whoever was handed its exports may read those that it has of other modules.
      if (module.dynamicExports !== null) for (const id of [...module.forwards, ...module.stars]) this.useExport(wholeOf(id));
      this.markReadByStars(module);
      const root = rootRegion(module);
      if (root) this.evaluateRegion(module, root.index);
    }
  }

  private evaluateRegion(module: ModuleModel, index: number): void {
    if (!this.isMarked(module.stamp)) this.evaluate(module.id);
    if (index === PREAMBLE) return;
    const region = module.regions[index] as Region;
    if (this.isMarked(region.stamp)) return;
    region.stamp = this.stamp;
    this.note(region);
    const { from, uses } = this;
    this.from = region;
    this.uses = null;
    for (const part of region.effects) this.markEffect(part);
    for (const imported of region.imports ?? []) {
      if ("inner" in imported) {
        const inner = module.regions[imported.inner];
        if (inner && this.sideEffects.isRegionNeeded(module, inner)) this.evaluateRegion(module, imported.inner);
      } else {
        const requires = module.requires.get(imported.id);
        if (requires && this.sideEffects.isEvaluationNeeded(imported.id, true)) {
          for (const part of requires) this.markPart(part);
        }
      }
    }
    this.from = from;
    this.uses = uses;
  }

  private markEffect(part: Part): void {
    if (part.effect || part.evaluates.some((id) => this.sideEffects.isEvaluationNeeded(id, part.module.kind === "esm")) || readsGetter(this.model, part)) this.markPart(part);
  }

  private useExport(use: ModuleUse): void {
    const copies = this.model.read(use.id);
    if (copies.length === 0) return this.useOutside(use);
    this.evaluate(use.id);
    for (const module of copies) this.useOf(module, use);
  }

  private useOf(module: ModuleModel, use: ModuleUse): void {
    const { name, interop, member, method } = use;
    for (const id of module.forwards) this.followUse({ ...use, id });
    for (const id of module.stars) this.useStar(module, id, use);
    if (name === "*" || module.dynamicExports !== null || (method && module.kind !== "esm")) return this.markAllExports(module);
    if (interop && name === "default" && module.kind !== "esm" && !module.esModuleFlag) {
      // The default of a plain CommonJS module is the module itself.
      if (member === null) return this.markAllExports(module);
      this.markExport(module, member);
    }
    this.markExport(module, name);
  }

  /** A module's own code reads `exports.name`, which may have come of another module by then. */
  private readOwnExport(module: ModuleModel, name: string): void {
    const use: ModuleUse = { id: module.id, name, interop: false, member: null, method: false };
    for (const id of module.forwards) this.followUse({ ...use, id });
    for (const id of module.stars) this.useStar(module, id, use);
    this.markExport(module, name);
  }

  /** What an `export *` of a module must give, for one use of the module. */
  private useStar(module: ModuleModel, id: string, { name, interop, member, method }: ModuleUse): void {
    const isWhole = name === "*" || method;
    const isDefault = interop && name === "default" && !module.esModuleFlag;
    const taken = isWhole || (isDefault && member === null) ? "*" : isDefault ? (member as string) : name;
    if (hidesStars(module, taken)) return;
    this.followUse({ id, name: taken, interop: false, member: null, method: false });
  }

  private markReadByStars(module: ModuleModel): void {
    const { always, hiding } = findReadByStars(this.model, module);
    for (const name of always) this.readOwnExport(module, name);
    for (const [name, parts] of hiding) {
      for (const part of parts) {
        if (this.isMarked(part.stamp)) this.markExport(module, name);
        else this.hidden.set(part, [...(this.hidden.get(part) ?? []), { module, name }]);
      }
    }
  }

  /** Follows a use to a module that gives another one its exports: such modules may do that in a circle. */
  private followUse(use: ModuleUse): void {
    const key = keyOf(use);
    if (this.followed.has(key)) return;
    this.followed.add(key);
    this.useExport(use);
  }

  /** Marks the exports that functions which this module exports as its own may read through `this`. */
  private markReadThroughThis(module: ModuleModel, origin: FunctionOrigin): void {
    const { names, whole } = findReadThroughThis(this.model, module, origin);
    if (whole || (names.size > 0 && module.stars.length > 0)) this.followUse(wholeOf(module.id));
    for (const name of module.exports.keys()) {
      if (!names.has(name)) continue;
      this.uses = name;
      this.markExport(module, name);
    }
  }

  private markExport(module: ModuleModel, name: string): void {
    for (const part of module.exports.get(name) ?? []) this.markPart(part);
  }

  private markAllExports(module: ModuleModel): void {
    for (const parts of module.exports.values()) for (const part of parts) this.markPart(part);
  }

  private useOutside({ id, name, interop, member }: ModuleUse): void {
    this.evaluateOutside(id);
    const use = this.outsideUse(id);
    if (interop && name === "default" && member !== null) use.defaultMembers.add(member);
    else use.names.add(name);
  }

  /** A shared module that could not be read may use all that the graph says it refers to. */
  private evaluateOutside(id: string): void {
    if (this.outside.has(id)) return;
    this.outsideUse(id);
    const facts = this.model.facts.modules.get(id);
    if (!facts?.shared) return;
    for (const reference of facts.references) this.useExport(wholeOf(reference));
  }

  private outsideUse(id: string): OutsideUse {
    let use = this.outside.get(id);
    if (!use) this.outside.set(id, (use = { names: new Set(), defaultMembers: new Set() }));
    return use;
  }
}

function providesThen(model: ChunkModel, id: string, seen: Set<string>): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  return model.read(id).some(({ exports, forwards, stars }) => exports.has("then") || [...forwards, ...stars].some((next) => providesThen(model, next, seen)));
}

function wholeOf(id: string): ModuleUse {
  return { id, name: "*", interop: false, member: null, method: false };
}
