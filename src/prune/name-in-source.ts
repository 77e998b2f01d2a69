/**
 * The name that a module's source gives to what a bundler calls `symbol` in a concatenated module. Bundlers put parts of
 * the module's path before a name that is taken, one after the other from the last one, and before nothing where a
 * default export has no name: `ref_getNodeRef` is `getNodeRef` of `ref.js`, `lodash_es_now` the default of
 * `lodash-es/now.js`. A name that begins with the path is taken for such a one, though the source could have written it:
 * this is for people. Whatever the path does not explain is left as it is.
 */
export function nameInSource(symbol: string, moduleName: string): string {
  const path = moduleName.replace(/ \+ \d+ modules$/, "").replace(/(?:[\\/]index)?\.\w{1,4}$/, "");
  let prefix = "";
  for (const [index, part] of path.split(/[\\/]/).reverse().entries()) {
    prefix = toIdentifier(prefix === "" ? part : `${part}_${prefix}`);
    if (symbol === prefix) return index === 0 && prefix === part ? symbol : "default";
    const rest = symbol.slice(prefix.length + 1);
    if (rest !== "" && symbol.startsWith(`${prefix}_`)) return rest;
  }
  return symbol;
}

/** As both bundlers make an identifier of a path. */
function toIdentifier(text: string): string {
  return text.replace(/^[^a-zA-Z$_]/, "_").replace(/[^a-zA-Z0-9$_]+/g, "_");
}
