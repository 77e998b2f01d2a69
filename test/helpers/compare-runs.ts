import { Script, type Context } from "node:vm";
import { describeExports, describeValue } from "./describe-value";

export interface Run {
  exports: Record<string, unknown>;
  log: unknown[];
  context: Context;
}

/** Checks that the named exports of both runs are the same in all that can be seen, and what `exec` makes of them. */
export async function expectSameExports(before: Run, after: Run, names: readonly string[], exec: string | null): Promise<void> {
  expect(describeExports(after.exports, names)).toEqual(describeExports(before.exports, names));
  if (exec !== null) expect(await execute(exec, after)).toEqual(await execute(exec, before));
}

/** Runs the function that `exec` is, in the context of the exports. */
async function execute(exec: string, { exports, context }: Run): Promise<unknown> {
  const run = new Script(`(${exec.trim().replace(/;$/, "")})`, { filename: "exec.js" }).runInContext(context) as (exports: unknown) => unknown;
  return describeValue(await run(exports), 6);
}
