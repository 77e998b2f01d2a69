import { fork, type ChildProcess } from "node:child_process";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import type { FedshakePluginOptions } from "../../src/plugin";
import type { Consumption } from "../../src/plugin/consumption";
import type { KeptModule } from "../../src/prune";
import type { LibraryFigures } from "../../src/report";
import type { BuildFacts, UsageReport } from "../../src/types";

/** Each case runs on both. */
export const bundlers = ["webpack", "rspack"] as const;

/** The bundlers with their own federation plugins, and with those of `@module-federation/enhanced`. */
export const flavours = [...bundlers, "enhanced-webpack", "enhanced-rspack"] as const;

export interface BuildInput {
  bundler: (typeof flavours)[number];
  /** Default: production. */
  mode?: "development" | "production";
  /** Path → text of the app's files; `index.js` is the entry. */
  files: Record<string, string>;
  /** Options of ModuleFederationPlugin; without `shared` there is none. */
  shared?: object;
  exposes?: Record<string, string>;
  remotes?: Record<string, string>;
  /** Further options of ModuleFederationPlugin. */
  federation?: object;
  /** Options of FedshakePlugin; false: build without it. */
  fedshake?: FedshakePluginOptions | false;
  /** Further plugins, by the name that both bundlers export them under. */
  plugins?: Array<{ name: "SharePlugin" | "ConsumeSharedPlugin" | "ProvideSharedPlugin"; options: object }>;
  /** Folder of an earlier build, to build in it again. */
  folder?: string;
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
  /** What the plugin logs. */
  log: string[];
  /** The emitted report; null when there is none. */
  report: UsageReport | null;
  /** Asset info `fedshake` of the report. */
  info: { libraries: LibraryFigures[]; keptWhole: KeptModule[] } | null;
  /** Name → text of every emitted script and source map. */
  assets: Map<string, string>;
  /** What the plugin collects before it cuts. */
  facts: BuildFacts;
  consumptions: Consumption[];
}

/** The project's folder: tests and scripts run in it. */
const root = resolve(".");

/** Builds apps in a process of its own, one at a time, with the plugin as it stands in the sources. */
export class Builder {
  #worker: ChildProcess | null = null;

  /**
   * Builds an app in a temporary folder, without minimizing. Packages are those of the fixtures, unless
   * `configuration.resolve.modules` says otherwise.
   *
   * @throws When the bundler does not even start; errors of the build are in the result.
   */
  async build(input: BuildInput): Promise<BuildOutput> {
    const worker = (this.#worker ??= startWorker());
    worker.send(input);
    const output = await new Promise<BuildOutput & { failure?: string }>((settle, fail) => {
      const end = (code: number | null, signal: string | null): void => {
        this.#worker = null;
        fail(new Error(`the process that builds ended: ${signal ?? code}`));
      };
      worker.once("exit", end);
      worker.once("message", (message) => {
        worker.off("exit", end);
        settle(message as BuildOutput);
      });
    });
    if (output.failure !== undefined) throw new Error(output.failure);
    return output;
  }

  close(): void {
    this.#worker?.kill();
    this.#worker = null;
  }
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
  return fork(join(root, "test/plugin/build-worker.mjs"), [plugin, join(root, "__fixtures__/plugin/libraries")], { serialization: "advanced" });
}
