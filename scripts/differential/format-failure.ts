import type { Failure } from "./compare-library";
import type { BuildResult } from "./run";

/** A failure for people, with the command that repeats it. */
export function formatFailure({ key, build }: BuildResult, { uses, seed, difference }: Failure): string {
  return [
    `${key} (${build.bundler}, ${build.mode}), cut to ${uses.length === 0 ? "nothing" : uses.join(", ")}:`,
    `  ${difference.where}`,
    `  uncut: ${difference.uncut}`,
    `  cut:   ${difference.cut}`,
    `  npm run differential -- --libs ${quote(key)} --bundler ${build.bundler} --mode ${build.mode} --seed ${quote(seed)} --uses ${quote(uses.join(","))}`,
  ].join("\n");
}

function quote(text: string): string {
  return /^[\w@/.:,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
