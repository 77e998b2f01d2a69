import { parse } from "acorn";
import { init, parse as lex } from "es-module-lexer";

/** Names that the static imports of one request in an ESM source bind, used or not; not namespaces. */
export async function listImportedNames(source: string, request: string): Promise<string[]> {
  await init();
  const names: string[] = [];
  for (const { type, specifier, importStart, importEnd } of lexImports(source)) {
    if (type !== "static" || specifier !== request) continue;
    const [statement] = parse(source.slice(importStart, importEnd), { ecmaVersion: "latest", sourceType: "module" }).body;
    if (statement?.type !== "ImportDeclaration") continue;
    for (const binding of statement.specifiers) {
      if (binding.type === "ImportDefaultSpecifier") names.push("default");
      if (binding.type !== "ImportSpecifier") continue;
      const { imported } = binding;
      names.push(imported.type === "Identifier" ? imported.name : String(imported.value));
    }
  }
  return names;
}

/**
 * Names that the comments in the `import()` calls of one request list (`webpackExports: ["a"]`); null unless all of
 * them have such a comment.
 */
export async function listCommentedNames(source: string, request: string): Promise<string[] | null> {
  await init();
  const names = new Set<string>();
  let calls = 0;
  for (const { type, specifier, importStart, importEnd } of lexImports(source)) {
    if (type !== "dynamic") continue;
    // The bundlers also work out requests that are put together.
    if (specifier === undefined) return null;
    if (specifier !== request) continue;
    const listed = /\bwebpackExports:\s*(\[[^\]]*\]|"[^"]*")/.exec(source.slice(importStart, importEnd))?.[1];
    const values = listed === undefined ? null : readNames(listed);
    if (values === null) return null;
    calls++;
    for (const name of values) names.add(name);
  }
  return calls > 0 ? [...names] : null;
}

/** A string or an array of strings in JSON; null for anything else. */
function readNames(text: string): string[] | null {
  try {
    const values: unknown[] = [JSON.parse(text)].flat();
    return values.every((value) => typeof value === "string") ? values : null;
  } catch {
    return null;
  }
}

function lexImports(source: string): ReturnType<typeof lex>[0] {
  try {
    return lex(source)[0];
  } catch {
    // The bundler has parsed the module; what the lexer cannot read only misses from the advice.
    return [];
  }
}
