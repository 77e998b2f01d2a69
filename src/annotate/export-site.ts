/** A half-open range of the source, in UTF-16 code units. */
export interface Range {
  start: number;
  end: number;
}

/** A name that a local binding is exported under. */
export interface ExportedBinding {
  local: string;
  exported: string;
}

/** `export` before a declaration: the keyword goes, an export statement per binding follows the declaration. */
export interface DeclarationSite extends Range {
  kind: "declaration";
  /** `export`, and `default` where it stands, each with the blanks that follow. */
  keywords: Range[];
  bindings: ExportedBinding[];
  /** True when a semicolon must be added before another statement may follow. */
  needsSemicolon: boolean;
}

/** `export { … }`, with or without `from`: becomes one statement per name. */
export interface SpecifiersSite extends Range {
  kind: "specifiers";
  names: string[];
  /** Positions of the commas between the names. */
  commas: number[];
  /** What each statement needs after its closing brace: ` from "./x"`, or nothing. */
  tail: string;
}

/** A statement or an object's property that exports one name and nothing else. */
export interface WholeSite extends Range {
  kind: "whole";
  name: string;
}

/**
 * An exporting assignment or call inside a larger expression: becomes `(<block with its comma> result)`, which
 * stays an expression when the block goes.
 */
export interface ExpressionSite extends Range {
  kind: "expression";
  /** The name, when the expression exports one and nothing else. */
  name: string | null;
  chain: AssignmentChain | null;
  /** The value of the whole, as code. */
  result: string;
  parenthesized: boolean;
}

/** One exporting assignment in the form of a statement of its own, without semicolon. */
export interface ExportAssignment {
  name: string;
  code: string;
}

/** `exports.a = exports.b = value`, where the value must outlive each of the exports. */
export interface AssignmentChain {
  /** The targets up to and including the last `=`. */
  targets: Range;
  /** What stands instead of the targets; null when each assignment repeats the value and the chain goes. */
  lead: string | null;
  /** True when `lead` declares a variable of its own, for which only a statement has room. */
  declares: boolean;
  /** True when the value is an anonymous function or class that must not be named after its new target. */
  keepsAnonymous: boolean;
  /** In the order in which the chain assigns. */
  assignments: ExportAssignment[];
  /** What holds the value afterwards, as code. */
  result: string;
}

/** One expression of a statement, or one declarator of a declaration. */
export interface StatementPart extends Range {
  /** The name, when the part exports one and nothing else. */
  name: string | null;
  chain: AssignmentChain | null;
  /** True when the part could not begin a statement: `function () {}()`. */
  needsVoid: boolean;
}

/** An expression statement (its parts are those of a sequence) or a variable declaration that exports. */
export interface StatementSite extends Range {
  kind: "statement";
  parts: StatementPart[];
  /** Positions of the commas between the parts. */
  commas: number[];
  /** `var`, `let` or `const` for a declaration. */
  declares: string | null;
  /** True when the statement stands where only one may, as in `if (x) exports.a = 1;`. */
  needsBlock: boolean;
  hasSemicolon: boolean;
}

export type ExportSite = DeclarationSite | SpecifiersSite | WholeSite | ExpressionSite | StatementSite;

/** What is known of a module's exports from its text alone. Plain data. */
export interface CollectedExports {
  moduleType: "esm" | "commonjs" | "dynamic";
  /** Sorted, without `__esModule`; `"all"` when they cannot be listed. */
  exports: string[] | "all";
  /** Requests whose exports the module passes on as a whole, in source order. */
  forwards: string[];
  /** Sorted by start, outer before inner. */
  sites: ExportSite[];
}
