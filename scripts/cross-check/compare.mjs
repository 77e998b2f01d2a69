/**
 * What we and Node disagree on. Every kind of difference in it has to be explained in packages.json.
 *
 * @typedef {object} Differences
 * @property {string[]} [dynamic] We list no names, and keep all: what loading shows.
 * @property {string[]} [missing] Loading shows them, we do not list them.
 * @property {string[]} [extra] We list them, loading does not show them.
 * @property {string[]} [lexerMisses] We list them and loading shows them, Node's lexer does not find them.
 * @property {string[]} [lexerOnly] Only Node's lexer finds them.
 * @property {string[]} [unmarked] We list them, but leave them without a marker.
 */

/**
 * @param {Set<string> | "all"} ours
 * @param {Set<string>} lexer
 * @param {Set<string>} loaded
 * @param {Set<string>} marked
 * @returns {Differences}
 */
export function compareNames(ours, lexer, loaded, marked) {
  const listed = ours === "all" ? loaded : ours;
  const differences = {
    dynamic: ours === "all" ? without(loaded, new Set()) : [],
    missing: without(loaded, listed),
    extra: without(listed, loaded),
    lexerMisses: ours === "all" ? [] : without(listed, lexer).filter((name) => loaded.has(name)),
    lexerOnly: without(lexer, listed).filter((name) => !loaded.has(name)),
    unmarked: ours === "all" ? [] : without(ours, marked),
  };
  return Object.fromEntries(Object.entries(differences).filter(([kind, names]) => names.length > 0 || (kind === "dynamic" && ours === "all")));
}

function without(names, others) {
  return [...names].filter((name) => !others.has(name) && name !== "__esModule").sort();
}

/**
 * Holds differences against those that are explained.
 *
 * @param {Differences} found
 * @param {Record<string, { count: number, reason: string }>} [explained]
 * @returns {string[]} What is wrong; empty when each difference has its reason, and each reason its difference.
 */
export function findUnexplained(found, explained = {}) {
  const problems = [];
  for (const [kind, names] of Object.entries(found)) {
    const { count, reason } = explained[kind] ?? {};
    if (!reason) problems.push(`"${kind}" is not explained: ${shorten(names)}`);
    else if (count !== names.length) problems.push(`"${kind}" is explained for ${count} names, there are ${names.length}: ${shorten(names)}`);
  }
  for (const kind of Object.keys(explained)) if (!found[kind]) problems.push(`"${kind}" is explained, but does not differ any more`);
  return problems;
}

function shorten(names) {
  return names.length > 8 ? `${names.slice(0, 8).join(", ")} and ${names.length - 8} more` : names.join(", ") || "none";
}
