import type { AnyNode, ExpressionStatement, Node, Pattern, Statement, VariableDeclaration } from "acorn";
import type { CalledOnce } from "./called-once";
import { collectHoistedNames, collectPatternNames } from "./declared-names";
import { findGetter } from "./getters";
import { declaredHelper, exportedGetters, exportedLiteral, starExport, wrappedExports } from "./export-helpers";
import { propertyName } from "./known-values";
import type { ImportBinding, ModuleModel, ModuleSymbol, Part } from "./model";
import { PREAMBLE } from "./model";
import { commonJsExports, forwardedId, helperCall, interopSymbol, isModuleDecorator, isName } from "./module-forms";
import { collectExportedProperties, collectGetterLists, collectGetters } from "./part-lists";
import { PartBuilder } from "./PartBuilder";
import { requiredId } from "./purity";

/**
 * Splits the statements of a module function into parts and items, declares their symbols, and recognises the
 * forms in which bundlers write imports and exports. References and effects are filled in by the caller.
 */
export class PartCollector {
  readonly builder: PartBuilder;

  constructor(
    private readonly module: ModuleModel,
    /** Where the helpers of CommonJS compilers are declared. */
    private readonly body: readonly Statement[],
  ) {
    this.builder = new PartBuilder(module);
  }

  /** Takes the statements of a body that is called once for statements of the module; what stands around them stays. */
  open({ statement, body, frame }: CalledOnce, region: number): void {
    const { builder } = this;
    const part = builder.add(builder.create(region, statement), frame, null);
    part.effect = true;
    builder.addItem({ start: statement.start, end: body.start + 1 }, { part, fixed: true });
    for (const inner of body.body) this.collect(inner, region);
    builder.addItem({ start: body.end - 1, end: statement.end }, { fixed: true, needsSemicolon: canMergeWithNext(this.module, statement) });
  }

  collect(statement: Statement, region: number): void {
    const { builder } = this;
    switch (statement.type) {
      case "FunctionDeclaration":
      case "ClassDeclaration": {
        const judged = statement.type === "ClassDeclaration" ? statement : null;
        const part = this.#addStatement(statement, region, [statement], judged);
        builder.declare(statement.id.name, part).values?.push(statement);
        return;
      }
      case "VariableDeclaration":
        return this.#collectDeclaration(statement, region);
      case "ExpressionStatement":
        if (statement.directive !== undefined) builder.addItem(statement, { fixed: true, needsSemicolon: canMergeWithNext(this.module, statement) });
        else this.#collectExpression(statement, region);
        return;
      case "EmptyStatement":
        // It may be the start of a banner; it goes with what is removed around it.
        return;
      default:
        return this.#collectOther(statement, region);
    }
  }

  #addStatement(statement: Statement, region: number, nodes: AnyNode[], judged: AnyNode | null): Part {
    const part = this.builder.add(this.builder.create(region, statement), nodes, judged);
    this.#addItem(statement, part);
    return part;
  }

  #addItem(statement: Statement, part: Part | null, lists: ModuleModel["items"][number]["lists"] = []): void {
    this.builder.addItem(statement, { part, lists, needsSemicolon: canMergeWithNext(this.module, statement) });
  }

  #collectExpression(node: ExpressionStatement, region: number): void {
    const { module, builder } = this;
    const { params } = module;
    const expression = node.expression as AnyNode;
    const helper = helperCall(expression, params.require);
    if (helper !== null && params.exports !== null && isName(helper.arguments[0], params.exports)) {
      if (helper.name === "r" && helper.arguments.length === 1) {
        module.kind = "esm";
        Object.assign(this.#addStatement(node, region, [], null), { effect: true, local: true });
        return;
      }
      if (helper.name === "d") {
        module.kind = "esm";
        if (this.#addLists(node, () => collectGetterLists(builder, helper.call, region))) return;
        module.dynamicExports = "its list of getters has a form of its own";
      }
    }
    if (isModuleDecorator(expression, params)) {
      Object.assign(this.#addStatement(node, region, [], null), { effect: true, local: true });
      return;
    }
    const exported = commonJsExports(expression, module);
    if (exported !== null) {
      const part = this.#addStatement(node, region, exported.nodes as AnyNode[], exported.value as AnyNode);
      if (exported.flag) {
        module.esModuleFlag = true;
        part.effect = true;
        part.local = isLiteralData(exported.value as AnyNode);
      }
      for (const name of exported.names) {
        if (exported.descriptor === null) builder.addExport(name, part);
        else builder.defineExport(name, part, findGetter(exported.descriptor));
      }
      return;
    }
    const literal = exportedLiteral(expression, module);
    if (literal !== null && this.#addLists(node, () => list(collectExportedProperties(builder, literal, region)))) {
      // Whatever was exported before is so no longer, even where nothing of the literal is used.
      this.#addFrame(node, region, []).local = true;
      return;
    }
    // An ES module of such a compiler makes the namespace of another one that way.
    const helped = module.kind === "esm" ? null : exportedGetters(expression, module, this.body);
    if (helped !== null && this.#addLists(node, () => list(collectGetters(builder, helped.getters, region)))) {
      this.#addFrame(node, region, [helped.helper], helped.holder);
      return;
    }
    const wrapped = wrappedExports(expression, module, this.body);
    if (wrapped !== null) {
      this.#addItem(node, null);
      this.#addFrame(node, region, [wrapped.helper], wrapped.holder);
      module.esModuleFlag = true;
      return;
    }
    const star = starExport(expression, module);
    if (star !== null) {
      module.stars.push(star.id);
      if (star.listed) module.listedExports = joinListed(module.listedExports, star.listed);
      const part = this.#addStatement(node, region, star.nodes as AnyNode[], null);
      part.requires.push(star.id);
      part.effect = true;
      for (const name of star.names) part.symbols.add(module.symbols.get(name) as ModuleSymbol);
      return;
    }
    if (isNeverEvaluated(expression)) {
      this.#addStatement(node, region, [], null);
      return;
    }
    const forwarded = forwardedId(expression, module);
    if (forwarded !== null) {
      module.forwards.push(forwarded);
      const part = this.#addStatement(node, region, [], null);
      part.requires.push(forwarded);
      part.effect = true;
      return;
    }
    const bare = requiredId(expression, module);
    if (bare !== null) return this.#addItem(node, this.#addRequire(node, bare, region));
    this.#addStatement(node, region, [node], node);
  }

  /** An item that is made of lists; false, and nothing added, where they cannot be told apart. */
  #addLists(node: ExpressionStatement, collect: () => ModuleModel["items"][number]["lists"] | null): boolean {
    return this.builder.attempt(() => {
      const lists = collect();
      if (lists !== null) this.#addItem(node, null, lists);
      return lists !== null;
    });
  }

  /** Makes the last item one whose call or assignment always stays, with the helper and the object that it works on. */
  #addFrame(node: ExpressionStatement, region: number, nodes: Node[], holder: string | null = null): Part {
    const { module, builder } = this;
    const part = builder.add(builder.create(region, node), nodes, null);
    part.effect = true;
    const item = module.items.at(-1);
    if (item) item.part = part;
    if (holder !== null) {
      module.exportHolders.add(holder);
      part.symbols.add(module.symbols.get(holder) as ModuleSymbol);
    }
    return part;
  }

  #addRequire(range: { start: number; end: number }, id: string, region: number): Part {
    const { module, builder } = this;
    const concatenated = module.facts.inner !== null;
    const part = builder.add(builder.create(concatenated ? PREAMBLE : region, range), [], null);
    part.requires.push(id);
    if (concatenated) {
      const parts = module.requires.get(id);
      if (parts) parts.push(part);
      else module.requires.set(id, [part]);
    } else part.evaluates.push(id);
    return part;
  }

  #collectDeclaration(node: VariableDeclaration, region: number): void {
    const { module, builder } = this;
    const elements = node.declarations.map((declarator) => {
      const { start, end } = declarator;
      const written = declarator.init as AnyNode | null | undefined;
      const init = (written && declarator.id.type === "Identifier" && declaredHelper(declarator.id.name, written)) || written;
      let part: Part;
      const id = init ? requiredId(init, module) : null;
      const interop = init ? interopSymbol(init, module) : null;
      if (id !== null && declarator.id.type === "Identifier") {
        part = this.#addRequire(declarator, id, region);
        builder.declare(declarator.id.name, part).binding = { id, kind: "namespace" };
        module.importCalls.push({ id, start: (init as Node).start, part });
      } else if (id !== null && module.facts.inner === null && destructuredNames(declarator.id) !== null) {
        part = this.#addRequire(declarator, id, region);
        for (const [name, local] of destructuredNames(declarator.id) ?? []) {
          part.uses.push({ id, name, interop: false, member: null, method: false });
          builder.declare(local, part).values = null;
        }
      } else if (interop !== null && declarator.id.type === "Identifier") {
        part = builder.add(builder.create(module.facts.inner ? PREAMBLE : region, declarator), [], null);
        part.symbols.add(interop);
        const wrapped = (interop.binding as ImportBinding).id;
        builder.declare(declarator.id.name, part).binding = { id: wrapped, kind: "interop" };
        module.importCalls.push({ id: wrapped, start: (init as Node).start, part });
      } else {
        const pattern = declarator.id.type === "Identifier" ? null : declarator.id;
        part = builder.add(builder.create(region, declarator), init ? [init] : [], init ?? null, pattern);
        for (const name of patternNames(declarator.id)) {
          const symbol = builder.declare(name, part);
          if (pattern) symbol.values = null;
          else if (init) symbol.values?.push(init);
        }
      }
      return { start, end, part };
    });
    const first = elements[0];
    const last = elements.at(-1);
    if (first && last) this.#addItem(node, null, [{ start: first.start, end: last.end, elements, kind: "declarators" }]);
  }

  #collectOther(statement: Statement, region: number): void {
    const { module, builder } = this;
    const branch = constantBranch(statement) ?? [statement];
    const forwardOf = (only: Statement): string | null => (only.type === "ExpressionStatement" ? forwardedId(only.expression as AnyNode, module) : null);
    const forwarded = branch.map(forwardOf).filter((id) => id !== null);
    const rest = branch.filter((only) => forwardOf(only) === null);
    const part = this.#addStatement(statement, region, forwarded.length === 0 ? [statement] : rest, forwarded.length === 0 ? statement : null);
    for (const id of forwarded) {
      module.forwards.push(id);
      part.requires.push(id);
      part.effect = true;
    }
    // A `var` inside a statement belongs to the module too: whoever uses it needs the statement.
    const hoisted = new Set<string>();
    collectHoistedNames([statement], hoisted, true);
    for (const name of hoisted) builder.declare(name, part).values = null;
  }
}

function joinListed(listed: ReadonlySet<string> | null, more: ReadonlySet<string>): Set<string> {
  return new Set(Array.from(more).filter((name) => listed === null || listed.has(name)));
}

/** `0 && (module.exports = { a, b })`: a hint for those that only read the text. */
function isNeverEvaluated(expression: AnyNode): boolean {
  return expression.type === "LogicalExpression" && expression.operator === "&&" && expression.left.type === "Literal" && !expression.left.value;
}

/** Evaluating it does nothing: `true`, `!0`, `{ value: true }`. */
function isLiteralData(node: AnyNode): boolean {
  if (node.type === "UnaryExpression") return node.argument.type === "Literal";
  if (node.type !== "ObjectExpression") return node.type === "Literal";
  return node.properties.every((property) => property.type === "Property" && !property.computed && property.kind === "init" && isLiteralData(property.value));
}

function list<T>(only: T | null): T[] | null {
  return only && [only];
}

/** `[a, b]` pairs of `{ a, a: b }`; null for any other pattern. */
function destructuredNames(pattern: Pattern): Array<[name: string, local: string]> | null {
  if (pattern.type !== "ObjectPattern") return null;
  const pairs: Array<[string, string]> = [];
  for (const property of pattern.properties) {
    const name = property.type === "Property" && !property.computed ? propertyName(property) : null;
    if (name === null || property.type !== "Property" || property.value.type !== "Identifier") return null;
    pairs.push([name, property.value.name]);
  }
  return pairs;
}

function patternNames(pattern: Pattern): string[] {
  if (pattern.type === "Identifier") return [pattern.name];
  const names = new Set<string>();
  collectPatternNames(pattern, names);
  return [...names];
}

/** Whether the text after the statement could continue it, were the statement between them gone. */
function canMergeWithNext(module: ModuleModel, node: Statement): boolean {
  const endsItself =
    node.type === "FunctionDeclaration" || node.type === "ClassDeclaration" || node.type === "BlockStatement" || node.type === "EmptyStatement";
  return !endsItself && module.text[node.end - 1] !== ";";
}

/** What runs of `if (true) { … }` or `if (false) {} else { … }`, as bundlers leave them of a `NODE_ENV` test; else null. */
function constantBranch(generic: Statement): Statement[] | null {
  const node = generic as AnyNode;
  if (node.type !== "IfStatement" || node.test.type !== "Literal" || typeof node.test.value !== "boolean") return null;
  const [taken, other] = node.test.value ? [node.consequent, node.alternate] : [node.alternate, node.consequent];
  if (!taken || (other && (other.type !== "BlockStatement" || other.body.length > 0))) return null;
  const branch = taken.type === "BlockStatement" ? taken.body : [taken];
  return branch.every(({ type }) => type === "ExpressionStatement" || type === "IfStatement" || type === "EmptyStatement") ? branch : null;
}
