import type { Observation } from "./observe";

/** The first thing that differs. */
export interface Difference {
  /** What was compared, and the way to the place in it. */
  where: string;
  uncut: string;
  cut: string;
}

export interface Expectation {
  /** Exports that must be there and the same. */
  names: readonly string[];
  /** Exports that may be there; all others must be gone. */
  kept: ReadonlySet<string> | "all";
  /** Modules that declare themselves free of side effects may be cut with what loading them does. */
  mayLoseEffects: boolean;
}

interface Effects {
  calls: unknown[];
  globals: unknown[];
}

/** Compares what is seen of a library before and after a cut; null when nothing differs that must not. */
export function compareObservations(uncut: Observation, cut: Observation, { names, kept, mayLoseEffects }: Expectation): Difference | null {
  if (cut.failure !== null) return { where: "loading it", uncut: "works", cut: cut.failure };
  const missing = names.find((name) => uncut.present.includes(name) && !cut.present.includes(name));
  if (missing !== undefined) return { where: `the export "${missing}"`, uncut: "is there", cut: "is gone" };
  const left = cut.present.find((name) => kept !== "all" && name !== "default" && !names.includes(name) && !kept.has(name));
  if (left !== undefined) return { where: `the export "${left}", which was cut`, uncut: "is there", cut: "is still there" };
  if (cut.hanging.length > 0) return { where: `calls of "${cut.hanging[0]}"`, uncut: "come to an end", cut: "do not" };
  return (
    compareText("shape", uncut.shapes, cut.shapes) ??
    compareText("exercise", uncut.exercise, cut.exercise) ??
    compareCalls(uncut.outcomes, cut.outcomes) ??
    compareText("HTML", uncut.html, cut.html) ??
    compareEffects(JSON.parse(uncut.effects) as Effects, JSON.parse(cut.effects) as Effects, mayLoseEffects)
  );
}

function compareText(what: string, uncut: string, cut: string): Difference | null {
  return uncut === cut ? null : findDifference(what, JSON.parse(uncut), JSON.parse(cut));
}

interface Calls {
  /** By export, in the order in which they were called. */
  calls: Record<string, Array<{ overflows?: true }>>;
  after: unknown;
}

/** Up to the first call, in either, at which the stack ended. */
function compareCalls(uncutText: string, cutText: string): Difference | null {
  if (uncutText === cutText) return null;
  const [uncut, cut] = [JSON.parse(uncutText) as Calls, JSON.parse(cutText) as Calls];
  for (const name of Object.keys(uncut.calls)) {
    const [before, after] = [uncut.calls[name] ?? [], cut.calls[name] ?? []];
    const ends = [before, after].map((outcomes) => outcomes.findIndex(({ overflows }) => overflows)).filter((at) => at >= 0);
    if (ends.length === 0) {
      const difference = findDifference(`calls › calls › ${name}`, before, after);
      if (difference) return difference;
    } else return findDifference(`calls › calls › ${name}`, before.slice(0, Math.min(...ends)), after.slice(0, Math.min(...ends)));
  }
  return findDifference("calls", uncut, cut);
}

function compareEffects(uncut: Effects, cut: Effects, mayLose: boolean): Difference | null {
  for (const kind of ["calls", "globals"] as const) {
    const before = uncut[kind].map((effect) => JSON.stringify(effect));
    const after = cut[kind].map((effect) => JSON.stringify(effect));
    // A module that need not be loaded for its effects is loaded where it is first needed, in a bundler's cut as well.
    if (kind === "globals" && mayLose) after.sort((a, b) => before.indexOf(a) - before.indexOf(b));
    let at = 0;
    for (const effect of after) {
      const found = before.indexOf(effect, at);
      if (found < 0 || (found > at && !mayLose)) return { where: "effects of loading it", uncut: shorten(before.slice(at).join()), cut: shorten(effect) };
      at = found + 1;
    }
    if (at < before.length && !mayLose) return { where: "effects of loading it", uncut: shorten(before.slice(at).join()), cut: "nothing more" };
  }
  return null;
}

/** The first place where two plain values differ. */
function findDifference(where: string, uncut: unknown, cut: unknown): Difference | null {
  if (Object.is(uncut, cut)) return null;
  const isBranch = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
  if (!isBranch(uncut) || !isBranch(cut) || Array.isArray(uncut) !== Array.isArray(cut)) return { where, uncut: print(uncut), cut: print(cut) };
  for (const key of new Set([...Object.keys(uncut), ...Object.keys(cut)])) {
    const name = Array.isArray(uncut) && Array.isArray(uncut[Number(key)]) && typeof (uncut[Number(key)] as unknown[])[0] === "string" ? String((uncut[Number(key)] as unknown[])[0]) : key;
    const difference = findDifference(`${where} › ${name}`, uncut[key], cut[key]);
    if (difference) return difference;
  }
  return null;
}

function print(value: unknown): string {
  return value === undefined ? "nothing" : shorten(JSON.stringify(value));
}

function shorten(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
