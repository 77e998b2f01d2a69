import { Parser, tokTypes, type Function as FunctionNode, type Literal, type Node, type Options, type Program, type Property, type SpreadElement, type Statement, type TokenType } from "acorn";
import type { Factory } from "./parse-asset";

/** A property of a module table, and the token after it. */
export interface ParsedProperty {
  property: Property | SpreadElement;
  next: TokenType;
  nextStart: number;
}

/** Takes the statements of a module function while it is being parsed. */
export interface StatementSink {
  /** @param factory Its parameters are parsed, its body is not. */
  begin(factory: Factory, bodyStart: number): void;
  statement(statement: Statement): void;
}

/** The parts of acorn's parser that its plugins build on. */
interface ParserInternals {
  type: TokenType;
  start: number;
  pos: number;
  potentialArrowAt: number;
  parse(): Program;
  nextToken(): void;
  parseProperty(isPattern: boolean): Property | SpreadElement;
  parseExprAtom(): Node;
  parseMaybeAssign(): Node;
  parseMethod(isGenerator: boolean, isAsync: boolean): FunctionNode;
  parseStatement(context: string | null, topLevel?: boolean, exports?: unknown): Statement;
  parseFunctionBody(node: FunctionNode, isArrow: boolean, isMethod: boolean, forInit?: boolean): void;
  isDirectiveCandidate(statement: Statement): boolean;
}

const Base = Parser as unknown as new (options: Options, input: string, start: number) => ParserInternals;

/**
 * Parses code of a bundler's output. All of it is parsed by this one class: the engine would run the shared methods of
 * several more slowly. Its names are known to be declared as they may be: acorn's own check looks through all names of
 * a scope for each declaration, which is dear where a scope is a whole library.
 */
class ChunkParser extends Base {
  sink: StatementSink | null = null;
  factory: FunctionNode | null = null;
  /** Functions around what is being parsed, the module's own counted. */
  #depth = 0;
  #isInStatement = false;
  #mayBeDirective = true;
  /** Functions of the statement that no other function of it is around. */
  #functions: FunctionNode[] = [];

  declareName(): void {
    // Nothing asks for the names.
  }

  checkLocalExport(): void {
    // Nor here, where they are looked up.
  }

  override parseFunctionBody(node: FunctionNode, isArrow: boolean, isMethod: boolean, forInit?: boolean): void {
    if (this.sink === null) return super.parseFunctionBody(node, isArrow, isMethod, forInit);
    if (this.#depth === 0 && this.factory === null && this.type === tokTypes.braceL) {
      this.factory = node;
      this.sink.begin(node as Factory, this.start);
    }
    this.#depth++;
    super.parseFunctionBody(node, isArrow, isMethod, forInit);
    this.#depth--;
    if (this.#depth === 1) this.#functions.push(node);
  }

  override parseStatement(context: string | null, topLevel?: boolean, exports?: unknown): Statement {
    if (this.sink === null || this.#isInStatement || this.#depth !== 1) return super.parseStatement(context, topLevel, exports);
    this.#isInStatement = true;
    const statement = super.parseStatement(context, topLevel, exports);
    this.#isInStatement = false;
    this.#mayBeDirective &&= this.isDirectiveCandidate(statement);
    if (this.#mayBeDirective && statement.type === "ExpressionStatement") statement.directive = (statement.expression as Literal).raw?.slice(1, -1) ?? "";
    this.sink.statement(statement);
    for (const node of this.#functions) node.body = FORGOTTEN_BODY;
    this.#functions = [];
    return HANDED_ON;
  }
}

/** Parses a whole program. */
export function parseProgram(text: string, options: Options): Program {
  return new ChunkParser(options, text, 0).parse();
}

/** Parses the property of an object literal that starts at an offset, and the token after it. */
export function parsePropertyAt(text: string, start: number, options: Options): ParsedProperty {
  return readProperty(new ChunkParser(options, text, start));
}

/**
 * The same for a module function of any size: each statement of it is handed on, and then forgotten. The body of the
 * function that the property holds is empty. Null where it is no function with a body of statements.
 */
export function streamPropertyAt(text: string, start: number, options: Options, sink: StatementSink): ParsedProperty | null {
  const parser = new ChunkParser(options, text, start);
  parser.sink = sink;
  const parsed = readProperty(parser);
  return parser.factory !== null && parsed.property.type === "Property" && (parsed.property.value as Node) === parser.factory ? parsed : null;
}

function readProperty(parser: ChunkParser): ParsedProperty {
  parser.nextToken();
  const property = parser.parseProperty(false);
  return { property, next: parser.type, nextStart: parser.start };
}

const HANDED_ON: Statement = { type: "EmptyStatement", start: 0, end: 0 };

/** Stands for the body of a function that can be parsed again: see {@link recallFunction}. */
const FORGOTTEN_BODY: FunctionNode["body"] = {
  type: "BlockStatement",
  start: 0,
  end: 0,
  get body(): never {
    throw new Error("the body of this function was forgotten");
  },
};

/** A function of `text` with its body, which is parsed again where it was forgotten. */
export function recallFunction(node: FunctionNode, text: string): FunctionNode {
  if (node.body !== FORGOTTEN_BODY) return node;
  const options = { ecmaVersion: "latest", allowSuperOutsideMethod: true, checkPrivateFields: false } as const;
  const parser = new ChunkParser(options as Options, text, node.start);
  parser.nextToken();
  // The function of a method begins behind its name.
  if (parser.type === tokTypes.parenL && node.type === "FunctionExpression") return parser.parseMethod(node.generator, node.async);
  parser.potentialArrowAt = parser.start;
  return (node.type === "ArrowFunctionExpression" ? parser.parseMaybeAssign() : parser.parseExprAtom()) as FunctionNode;
}
