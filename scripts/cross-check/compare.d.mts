export type Differences = Partial<Record<"dynamic" | "missing" | "extra" | "lexerMisses" | "lexerOnly" | "unmarked", string[]>>;

export function compareNames(
  ours: ReadonlySet<string> | "all",
  lexer: ReadonlySet<string>,
  loaded: ReadonlySet<string>,
  marked: ReadonlySet<string>,
): Differences;

export function findUnexplained(found: Differences, explained?: Partial<Record<keyof Differences, { count: number; reason: string }>>): string[];
