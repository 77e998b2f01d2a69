import type { AnyNode, ExpressionStatement, Node, ObjectExpression, Pattern, Statement, VariableDeclaration } from "acorn";
import { collectHoistedNames, collectPatternNames } from "./declared-names";
import type { ModuleModel, ModuleSymbol, Part, PartList } from "./model";
import { PREAMBLE } from "./model";
import { commonJsExports, forwardedId, helperCall, interopSymbol, isModuleDecorator, isName } from "./module-forms";
import { requiredId } from "./purity";

/** A part together with the code that it stands for. */
export interface PartSource {
  part: Part;
  /** Code to walk for references; the whole of what runs when the part runs. */
  nodes: Node[];
  /** What decides whether the part has an effect; null: it has none by its form. */
  judged: Node | null;
  /** Declared by a pattern: reads properties of the initialiser. */
  pattern: Pattern | null;
}

/**
 * Splits the statements of a module function into parts and items, declares their symbols, and recognises the
 * forms in which bundlers write imports and exports. References and effects are filled in by the caller.
 */
export function collectParts(
  module: ModuleModel,
  body: readonly Statement[],
  regionOf: (statement: Statement) => number,
): PartSource[] {
  const sources: PartSource[] = [];
  const { params } = module;

  const createPart = (region: number, start: number, end: number): Part => ({
    module, region, start, end, effect: false, exports: [], symbols: new Set(), uses: [], evaluates: [], requires: [], ownExports: [],
    attachedTo: [], stamp: 0,
  });
  const add = (part: Part, nodes: Node[], judged: Node | null, pattern: Pattern | null = null): Part => {
    module.parts.push(part);
    sources.push({ part, nodes, judged, pattern });
    return part;
  };
  const addItem = (node: Statement, part: Part | null, lists: PartList[] = [], fixed = false): void => {
    module.items.push({ start: node.start, end: node.end, part, lists, fixed, needsSemicolon: canMergeWithNext(module, node) });
  };
  const addExport = (name: string, part: Part): void => {
    part.exports.push(name);
    const parts = module.exports.get(name);
    if (parts) parts.push(part);
    else module.exports.set(name, [part]);
  };

  const getterLists = (call: AnyNode & { type: "CallExpression" }, region: number): PartList[] | null => {
    const lists: PartList[] = [];
    for (const argument of call.arguments.slice(1) as AnyNode[]) {
      const list = argument.type === "ObjectExpression" ? objectList(argument, region) : argument.type === "ArrayExpression" ? arrayList(argument, region) : null;
      if (list === null) return null;
      lists.push(list);
    }
    return lists;
  };
  const objectList = (node: ObjectExpression, region: number): PartList | null => {
    const elements: PartList["elements"] = [];
    for (const property of node.properties) {
      if (property.type !== "Property" || property.computed) return null;
      const name = property.key.type === "Identifier" ? property.key.name : property.key.type === "Literal" ? String(property.key.value) : null;
      if (name === null) return null;
      const part = add(createPart(region, property.start, property.end), [property.value], null);
      addExport(name, part);
      elements.push({ start: property.start, end: property.end, part });
    }
    return { start: node.start + 1, end: node.end - 1, elements, kind: "object" };
  };
  /** webpack's `["A", 0, VALUE, "B", () => b]`: a zero says that a value follows instead of a getter. */
  const arrayList = (node: AnyNode & { type: "ArrayExpression" }, region: number): PartList | null => {
    const elements: PartList["elements"] = [];
    for (let at = 0; at < node.elements.length; ) {
      const key = node.elements[at] as AnyNode | null;
      let value = node.elements[at + 1] as AnyNode | null | undefined;
      let size = 2;
      if (value?.type === "Literal" && value.value === 0) {
        value = node.elements[at + 2] as AnyNode | null | undefined;
        size = 3;
      }
      if (key?.type !== "Literal" || typeof key.value !== "string" || !value || value.type === "SpreadElement") return null;
      const end = skipClosingParentheses(module.text, value.end);
      const part = add(createPart(region, key.start, end), [value], null);
      addExport(key.value, part);
      elements.push({ start: key.start, end, part });
      at += size;
    }
    return { start: node.start + 1, end: node.end - 1, elements, kind: "array" };
  };

  const collectExpressionStatement = (node: ExpressionStatement, region: number): void => {
    const expression = node.expression as AnyNode;
    const helper = helperCall(expression, params.require);
    if (helper !== null && params.exports !== null && isName(helper.arguments[0], params.exports)) {
      if (helper.name === "r" && helper.arguments.length === 1) {
        module.kind = "esm";
        const part = add(createPart(region, node.start, node.end), [], null);
        part.effect = true;
        return addItem(node, part);
      }
      if (helper.name === "d") {
        module.kind = "esm";
        const before = module.parts.length;
        const lists = getterLists(helper.call, region);
        if (lists !== null && lists.length > 0) return addItem(node, null, lists);
        module.parts.length = before;
        sources.length = before;
        module.exports.clear();
        module.dynamicExports = true;
      }
    }
    if (isModuleDecorator(expression, params)) {
      const part = add(createPart(region, node.start, node.end), [], null);
      part.effect = true;
      return addItem(node, part);
    }
    const exported = commonJsExports(expression, module);
    if (exported !== null) {
      const part = createPart(region, node.start, node.end);
      add(part, exported.nodes, exported.value);
      if (exported.flag) {
        module.esModuleFlag = true;
        part.effect = true;
      }
      for (const name of exported.names) addExport(name, part);
      return addItem(node, part);
    }
    const forwarded = forwardedId(expression, module);
    if (forwarded !== null) {
      module.forwards.push(forwarded);
      const part = add(createPart(region, node.start, node.end), [], null);
      part.requires.push(forwarded);
      part.effect = true;
      return addItem(node, part);
    }
    const bare = requiredId(expression, module);
    if (bare !== null) return addItem(node, addRequire(node.start, node.end, bare, region));
    addItem(node, add(createPart(region, node.start, node.end), [node], node));
  };

  const addRequire = (start: number, end: number, id: string, region: number): Part => {
    const concatenated = module.facts.inner !== null;
    const part = add(createPart(concatenated ? PREAMBLE : region, start, end), [], null);
    part.requires.push(id);
    if (concatenated) {
      const parts = module.requires.get(id);
      if (parts) parts.push(part);
      else module.requires.set(id, [part]);
    } else part.evaluates.push(id);
    return part;
  };

  const collectDeclaration = (node: VariableDeclaration, region: number): void => {
    const elements = node.declarations.map((declarator) => {
      const { start } = declarator;
      const init = declarator.init as AnyNode | null | undefined;
      let part: Part;
      const id = init ? requiredId(init, module) : null;
      const interop = init ? interopSymbol(init, module) : null;
      if (id !== null && declarator.id.type === "Identifier") {
        part = addRequire(start, declarator.end, id, region);
        declareSymbol(module, declarator.id.name, part).binding = { id, kind: "namespace" };
      } else if (interop !== null && declarator.id.type === "Identifier") {
        part = add(createPart(module.facts.inner ? PREAMBLE : region, start, declarator.end), [], null);
        part.symbols.add(interop);
        declareSymbol(module, declarator.id.name, part).binding = { id: (interop.binding as { id: string }).id, kind: "interop" };
      } else {
        part = createPart(region, start, declarator.end);
        const pattern = declarator.id.type === "Identifier" ? null : declarator.id;
        add(part, init ? [init] : [], init ?? null, pattern);
        for (const name of patternNames(declarator.id)) {
          const symbol = declareSymbol(module, name, part);
          if (pattern) symbol.values = null;
          else if (init) symbol.values?.push(init);
        }
      }
      return { start, end: declarator.end, part };
    });
    const first = elements[0];
    const last = elements.at(-1);
    if (!first || !last) return;
    addItem(node, null, [{ start: first.start, end: last.end, elements, kind: "declarators" }]);
  };

  for (const statement of body) {
    const region = regionOf(statement);
    switch (statement.type) {
      case "FunctionDeclaration":
      case "ClassDeclaration": {
        const part = createPart(region, statement.start, statement.end);
        add(part, [statement], statement.type === "ClassDeclaration" ? statement : null);
        declareSymbol(module, statement.id.name, part).values?.push(statement);
        addItem(statement, part);
        break;
      }
      case "VariableDeclaration":
        collectDeclaration(statement, region);
        break;
      case "ExpressionStatement":
        if (statement.directive !== undefined) addItem(statement, null, [], true);
        else collectExpressionStatement(statement, region);
        break;
      case "EmptyStatement":
        // It may be the start of a banner; it goes with what is removed around it.
        break;
      default: {
        const only = unwrapConstantIf(statement);
        const forwarded = only.type === "ExpressionStatement" ? forwardedId(only.expression as AnyNode, module) : null;
        const part = createPart(region, statement.start, statement.end);
        if (forwarded !== null) {
          module.forwards.push(forwarded);
          part.requires.push(forwarded);
        }
        part.effect = forwarded !== null;
        addItem(statement, add(part, forwarded === null ? [statement] : [], forwarded === null ? statement : null));
        // A `var` inside a statement belongs to the module too: whoever uses it needs the statement.
        const hoisted = new Set<string>();
        collectHoistedNames([statement], hoisted, true);
        for (const name of hoisted) declareSymbol(module, name, part).values = null;
      }
    }
  }
  return sources;
}

/** Adds a declaration of a name; the first one decides its region. */
export function declareSymbol(module: ModuleModel, name: string, part: Part): ModuleSymbol {
  let symbol = module.symbols.get(name);
  if (!symbol) {
    symbol = {
      name, region: part.region, declaredBy: [], binding: null, writtenMembers: null, aliases: new Set(), attached: [], values: [], stamp: 0,
    };
    module.symbols.set(name, symbol);
  } else if (symbol.binding !== null) {
    module.opaque ??= `the import "${name}" is declared twice`;
  }
  symbol.declaredBy.push(part);
  return symbol;
}

function patternNames(pattern: Pattern): string[] {
  if (pattern.type === "Identifier") return [pattern.name];
  const names = new Set<string>();
  collectPatternNames(pattern, names);
  return [...names];
}

/** The end of an expression that starts before `from` and ends there but for closing parentheses. */
function skipClosingParentheses(text: string, from: number): number {
  CLOSING_PARENTHESES.lastIndex = from;
  const closing = CLOSING_PARENTHESES.exec(text)?.[0].lastIndexOf(")") ?? -1;
  return from + closing + 1;
}

const CLOSING_PARENTHESES = /(?:\s|\)|\/\*[^]*?\*\/|\/\/.*)*/y;

/** Whether the text after the statement could continue it, were the statement between them gone. */
function canMergeWithNext(module: ModuleModel, node: Statement): boolean {
  const endsItself =
    node.type === "FunctionDeclaration" || node.type === "ClassDeclaration" || node.type === "BlockStatement" || node.type === "EmptyStatement";
  return !endsItself && module.text[node.end - 1] !== ";";
}

/** The only statement of `if (true) { … }`, as bundlers leave it of a `NODE_ENV` test; else the statement itself. */
function unwrapConstantIf(generic: Statement): Statement {
  const node = generic as AnyNode;
  if (node.type !== "IfStatement" || node.test.type !== "Literal" || node.test.value !== true) return generic;
  if (node.alternate && (node.alternate.type !== "BlockStatement" || node.alternate.body.length > 0)) return generic;
  const { consequent } = node;
  const only = consequent.type === "BlockStatement" ? consequent.body[0] : consequent;
  if (!only || (consequent.type === "BlockStatement" && consequent.body.length !== 1)) return generic;
  return only;
}
