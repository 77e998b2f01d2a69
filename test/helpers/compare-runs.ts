import { Script, type Context } from "node:vm";
import { Describer } from "../../scripts/differential/observer/describe";
import { collectIntrinsics } from "../../scripts/differential/observer/intrinsics";

export interface Run {
  exports: Record<string, unknown>;
  log: unknown[];
  context: Context;
}

/** Checks that the named exports of both runs are the same in all that can be seen, and what `exec` makes of them. */
export async function expectSameExports(before: Run, after: Run, names: readonly string[], exec: string | null): Promise<void> {
  expect(describeExports(after, names)).toEqual(describeExports(before, names));
  if (exec !== null) expect(await execute(exec, after)).toEqual(await execute(exec, before));
}

function describeExports(run: Run, names: readonly string[]): unknown[] {
  const describer = createDescriber(run);
  return names.map((name) => {
    try {
      return [name, describer.describe(run.exports[name])];
    } catch (error) {
      return [name, { throws: String(error) }];
    }
  });
}

/** Runs the function that `exec` is, in the context of the exports. */
async function execute(exec: string, run: Run): Promise<unknown> {
  const call = new Script(`(${exec.trim().replace(/;$/, "")})`, { filename: "exec.js" }).runInContext(run.context) as (exports: unknown) => unknown;
  return createDescriber(run).describe(await call(run.exports));
}

function createDescriber({ context }: Run): Describer {
  const scope = new Script("globalThis").runInContext(context) as object;
  return new Describer(collectIntrinsics(scope), { depth: 8, objects: 1000 });
}
