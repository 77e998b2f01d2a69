import type { ModuleModel } from "../chunk";

const THIS = /\bthis\b/;
/** `this` as a value, other than one that a call hands on to another function. */
const THIS_AS_VALUE = /(?<!\.\s*(?:call|apply|bind)\s*)[=(,[:?&|]\s*this\b(?!\s*(?:[.[]|instanceof\b|[!=]=))|\bthis\s*\[/;
const THIS_MEMBER = /\bthis\s*\??\.\s*([\p{ID_Continue}$]+)/gu;
const WORD = /[\p{ID_Continue}$]+/gu;

const known = new WeakMap<ModuleModel, ReadonlySet<string>>();

/**
 * Names of properties that the functions of a CommonJS module may read of `this`, as its text has them: those that
 * stand behind `this.`, or all words where `this` goes into a variable.
 */
export function namesBesideThis(module: ModuleModel): ReadonlySet<string> {
  let names = known.get(module);
  if (!names) known.set(module, (names = findNames(module)));
  return names;
}

function findNames({ kind, text, bodyStart, bodyEnd }: ModuleModel): ReadonlySet<string> {
  const body = text.slice(bodyStart, bodyEnd);
  if (kind === "esm" || !THIS.test(body)) return new Set();
  if (THIS_AS_VALUE.test(body)) return new Set(body.match(WORD));
  return new Set(Array.from(body.matchAll(THIS_MEMBER), ([, name]) => name as string));
}
