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

function lexImports(source: string): ReturnType<typeof lex>[0] {
  try {
    return lex(source)[0];
  } catch {
    // The bundler has parsed the module; what the lexer cannot read only misses from the advice.
    return [];
  }
}
