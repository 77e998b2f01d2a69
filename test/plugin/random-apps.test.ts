import * as fc from "fast-check";
import { buildFederation, bundlers, runEntry, type BuildInput } from "./build-federation";
import { arbitraryApp, renderApp } from "./random-app";

const RUNS = Math.ceil(Number(process.env["FEDSHAKE_FUZZ_RUNS"] ?? 1000) / 100);
const SEED = Number(process.env["FEDSHAKE_FUZZ_SEED"] ?? 20261122);

/** Three builds take half of one on an idle machine. */
const SECONDS_PER_RUN = 20;

type Build = Pick<BuildInput, "bundler" | "mode" | "files" | "fedshake">;

/** What the app prints, or why it was not built. */
async function run(build: Build): Promise<string> {
  const shared = { "esm-kit": { singleton: true, requiredVersion: false }, "cjs-kit": { singleton: true, requiredVersion: false } };
  const output = await buildFederation({ ...build, shared, configuration: { target: "async-node", output: { publicPath: "" } } });
  // Which exports are possible the plugin knows better.
  const errors = output.errors.map((error) => error.replace(/ \(possible exports[^]*/, ""));
  return errors.length > 0 ? errors.sort().join("\n") : runEntry(output);
}

/** What is expected in the place of `seen`: of each thing either of two, and the first where it is neither. */
function choose(seen: string, one: string, other: string): string {
  const [parts, ...both] = [seen, one, other].map((text) => text.split(/(?<=[,[\]])/)) as [string[], string[], string[]];
  if (both.some(({ length }) => length !== parts.length)) return one;
  return parts.map((part, at) => (both.some((parts) => parts[at] === part) ? part : both[0][at])).join("");
}

test.each(bundlers.flatMap((bundler) => (["development", "production"] as const).map((mode) => ({ bundler, mode }))))(
  "random apps of $bundler in $mode see the same of shared libraries when these are cut",
  async ({ bundler, mode }) => {
    await fc.assert(
      fc.asyncProperty(arbitraryApp, async (app) => {
        const files = renderApp(app);
        const plain = await run({ bundler, mode, files, fedshake: false });
        const cut = await run({ bundler, mode, files, fedshake: { usage: "self", cut: "remove" } });
        if (cut === plain) return;
        // In production webpack itself loses what it shows in development, of namespaces of barrels above all.
        const expected = mode === "production" ? choose(cut, plain, await run({ bundler, mode: "development", files, fedshake: false })) : plain;
        expect([files, cut]).toEqual([files, expected]);
      }),
      // The search for a smaller app that fails takes hundreds of builds.
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
  },
  RUNS * SECONDS_PER_RUN * 1000,
);
