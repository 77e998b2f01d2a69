import { execFileSync, fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import type { FedshakePluginOptions } from "../../src/plugin";
import type { Consumption } from "../../src/plugin/consumption";
import type { LibraryFigures } from "../../src/report";
import type { BuildFacts, UsageReport } from "../../src/types";

/** Each case runs on both. */
export const bundlers = ["webpack", "rspack"] as const;

export interface BuildInput {
  bundler: (typeof bundlers)[number];
  /** Default: production. */
  mode?: "development" | "production";
  /** Path → text of the app's files; `index.js` is the entry. */
  files: Record<string, string>;
  /** Options of ModuleFederationPlugin; without `shared` there is none. */
  shared?: object;
  exposes?: Record<string, string>;
  /** Options of FedshakePlugin; false: build without it. */
  fedshake?: FedshakePluginOptions | false;
  /** Further plugins, by the name that both bundlers export them under. */
  plugins?: Array<{ name: "SharePlugin" | "ConsumeSharedPlugin" | "ProvideSharedPlugin"; options: object }>;
  /** Builds once in watch mode. */
  watch?: boolean;
  /** Merged over the configuration. */
  configuration?: object;
}

export interface BuildOutput {
  /** Folder of the app, with its build in `dist`. */
  folder: string;
  warnings: string[];
  errors: string[];
  /** The emitted report; null when there is none. */
  report: UsageReport | null;
  /** Asset info `fedshake` of the report. */
  info: { libraries: LibraryFigures[] } | null;
  /** Name → text of every emitted script and source map. */
  assets: Map<string, string>;
  /** What the plugin collects before it cuts. */
  facts: BuildFacts;
  consumptions: Consumption[];
}

const root = resolve(__dirname, "../..");
let worker: ChildProcess | null = null;

afterAll(() => void worker?.kill());

/** Builds an app that shares libraries of the fixtures, in a temporary folder, without minimizing. */
export async function buildFederation(input: BuildInput): Promise<BuildOutput> {
  worker ??= startWorker();
  const answered = once(worker, "message");
  worker.send(input);
  const [output] = (await answered) as [BuildOutput & { failure?: string }];
  if (output.failure !== undefined) throw new Error(output.failure);
  return output;
}

/** Runs `main.js` of a build for Node in a process of its own, and returns what it prints. */
export function runEntry({ folder }: BuildOutput): string {
  writeFileSync(join(folder, "dist/package.json"), `{ "type": "commonjs" }`);
  return execFileSync(process.execPath, [join(folder, "dist/main.js")], { encoding: "utf8" });
}

function startWorker(): ChildProcess {
  // Within the package, so that it finds its own loader by the package's name.
  const plugin = join(root, `.work/test/plugin-${process.pid}.cjs`);
  const exported = ["FedshakePlugin", "module-index", "facts", "consumption", "share-configuration"];
  buildSync({
    stdin: { contents: exported.map((file) => `export * from "./${file}";`).join("\n"), resolveDir: join(root, "src/plugin") },
    bundle: true,
    platform: "node",
    packages: "external",
    outfile: plugin,
  });
  return fork(join(__dirname, "build-worker.mjs"), [plugin, join(root, "__fixtures__/plugin/libraries")], { serialization: "advanced" });
}
