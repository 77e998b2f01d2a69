import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Builder, type BuildInput, type BuildOutput } from "./builder";

export { bundlers, flavours, type BuildInput, type BuildOutput } from "./builder";

export const builder = new Builder();

afterAll(() => builder.close());

/** Builds an app that shares libraries of the fixtures, in a temporary folder, without minimizing. */
export function buildFederation(input: BuildInput): Promise<BuildOutput> {
  return builder.build(input);
}

/** Runs `main.js` of a build for Node in a process of its own, and returns what it prints. */
export function runEntry({ folder }: BuildOutput): string {
  writeFileSync(join(folder, "dist/package.json"), `{ "type": "commonjs" }`);
  return execFileSync(process.execPath, [join(folder, "dist/main.js")], { encoding: "utf8" });
}
