import { createHash } from "node:crypto";
import { relative, resolve } from "node:path";
import packageJson from "../../package.json";
import { FedshakeError } from "../errors";
import { type JestTransformOptions, normalizeJestTransformOptions, type ResolvedJestTransformOptions } from "../options/jest-transform";
import type { SharedRequests } from "../types";
import { cutModule } from "./cut-module";
import { findOwnImports } from "./own-imports";
import { type Cut, type CutPlan, planCuts } from "./plan-cuts";
import { loadTransformer, type TransformedSource, type Transformer, type TransformRequest } from "./transformer";

export type { JestTransformOptions, SharedRequests, TransformedSource, Transformer, TransformRequest };

/** A transformer with both forms of each function, as {@link createTransformer} returns it. */
export type JestTransformer = Required<Transformer>;

/** Share keys that this process has been told are left whole. */
const told = new Set<string>();

/**
 * Creates the Jest transformer that cuts the entry modules of shared libraries to the usage reports, after the
 * transformer in `then`. Other files are what `then` makes of them. Libraries live in node_modules, which Jest leaves
 * alone unless `transformIgnorePatterns` says otherwise. Throws INVALID_OPTION.
 *
 * @example
 * { transform: { "node_modules/lodash-es/": ["fedshake/jest-transform",
 *     { usage: "merged-usage.json", shared: ["lodash-es"], then: "babel-jest" }] },
 *   transformIgnorePatterns: ["node_modules/(?!lodash-es/)"] }
 */
export function createTransformer(options: JestTransformOptions): JestTransformer {
  const resolved = normalizeJestTransformOptions(options);
  let project: Project | undefined;
  const projectOf = (request: TransformRequest): Project => (project ??= createProject(resolved, request));
  const innerRequest = (request: TransformRequest): TransformRequest => ({ ...request, transformerConfig: resolved.then?.options });

  const keyOf = (source: string, filename: string, request: TransformRequest, innerKey: string | undefined): string => {
    const { config, configString, instrument } = request;
    const cut = projectOf(request).plan.cuts.get(filename);
    // What is installed changes with its version; of a package of the project, any file may.
    const own = cut && !/[\\/]node_modules[\\/]/.test(cut.home) ? [...findOwnImports(filename, cut.home)] : null;
    const facts = [packageJson.version, resolved.then, cut, own, relative(config.rootDir, filename), configString, instrument];
    return createHash("sha256").update(JSON.stringify([facts, innerKey, source])).digest("hex").slice(0, 32);
  };

  return {
    // Jest asks after it has transformed.
    get canInstrument() {
      return project?.inner?.canInstrument ?? false;
    },
    process(source, filename, request) {
      const { inner, plan } = projectOf(request);
      if (inner && !inner.process) throw createAsyncOnlyError(resolved);
      const before = inner?.process?.(source, filename, innerRequest(request)) ?? { code: source };
      return cutIfPlanned(before, filename, plan);
    },
    async processAsync(source, filename, request) {
      const { inner, plan } = projectOf(request);
      const input = [source, filename, innerRequest(request)] as const;
      const before = await (inner?.processAsync?.(...input) ?? inner?.process?.(...input));
      return cutIfPlanned(before ?? { code: source }, filename, plan);
    },
    getCacheKey(source, filename, request) {
      const { inner } = projectOf(request);
      return keyOf(source, filename, request, inner?.getCacheKey?.(source, filename, innerRequest(request)));
    },
    async getCacheKeyAsync(source, filename, request) {
      const { inner } = projectOf(request);
      const input = [source, filename, innerRequest(request)] as const;
      return keyOf(source, filename, request, await (inner?.getCacheKeyAsync?.(...input) ?? inner?.getCacheKey?.(...input)));
    },
  };
}

export default { createTransformer };

/** What is found out once, when the first file comes, and with it the project's root. */
interface Project {
  inner: Transformer | null;
  plan: CutPlan;
}

function createProject(options: ResolvedJestTransformOptions, { config }: TransformRequest): Project {
  const { rootDir, transformIgnorePatterns = [] } = config;
  const locate = (path: string): string => path.replace(/^<rootDir>/, rootDir);
  const shared = Array.isArray(options.shared)
    ? options.shared
    : Object.fromEntries(Object.entries(options.shared).map(([key, request]) => [key, locate(request as string)]));
  const usage = options.usage.map((source) => (typeof source === "string" ? resolve(rootDir, locate(source)) : source));
  const plan = planCuts({ ...options, shared, usage }, rootDir);
  refuseIgnoredLibraries(plan, transformIgnorePatterns);
  for (const [shareKey, reason] of plan.kept) tellKept(shareKey, reason);
  const { then } = options;
  return { plan, inner: then && loadTransformer(locate(then.name), then.options, rootDir) };
}

function cutIfPlanned(before: TransformedSource, filename: string, { cuts }: CutPlan): TransformedSource {
  const cut: Cut | undefined = cuts.get(filename);
  return cut && !filename.endsWith(".json") ? cutModule(before, filename, cut) : before;
}

/** A library that Jest never hands to a transformer would pass for one from which nothing is missing. */
function refuseIgnoredLibraries({ cuts, entries }: CutPlan, patterns: readonly string[]): void {
  if (patterns.length === 0) return;
  const ignored = new RegExp(patterns.join("|"));
  for (const { shareKey } of cuts.values()) {
    const files = [...entries].filter(([, shareKeys]) => shareKeys.includes(shareKey)).map(([file]) => file);
    if (!files.every((file) => ignored.test(file))) continue;
    throw new FedshakeError("INVALID_OPTION", `fedshake/jest-transform: Jest's "transformIgnorePatterns" leave out "${shareKey}", which is to be cut.`, {
      hint: `Let them pass: ["node_modules/(?!${shareKey}/)"].`,
    });
  }
}

function tellKept(shareKey: string, reason: string): void {
  if (told.has(shareKey)) return;
  told.add(shareKey);
  process.emitWarning(`[fedshake] The shared library "${shareKey}" is left whole in tests: ${reason}.`, "FedshakeWarning");
}

function createAsyncOnlyError({ then }: ResolvedJestTransformOptions): FedshakeError {
  return new FedshakeError("INVALID_OPTION", `fedshake/jest-transform: "${then?.name}", named by "then", only works asynchronously, but Jest loads this file with require.`, {
    hint: "Name a transformer that has a function process.",
  });
}
