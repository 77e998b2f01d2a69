import type { Minimizer } from "../artifacts";
import type { HostCompiler } from "./host";

/** webpack's default, which shows nothing of itself: an object that applies minimizer-webpack-plugin (webpack/lib/config/defaults.js). */
const WEBPACK_DEFAULT = { compress: { passes: 2 } };

/** Names of minimizing functions, as the webpack plugins take them, and the tools behind them. */
const IMPLEMENTATIONS: Record<string, Minimizer["name"]> = { terserMinify: "terser", swcMinify: "swc", esbuildMinify: "esbuild" };

/** Minimizers of other things than scripts. */
const OTHERS = /css|html|image|json|svg/i;

/** How a build minimizes its scripts; null when it does not, or when nothing minimizes them. */
export function readMinimizer({ options }: HostCompiler): Minimizer | null {
  const { minimize, minimizer } = options.optimization ?? {};
  if (minimize !== true || !minimizer) return null;
  const ecma = findEcma(options.output?.environment ?? {});
  for (const entry of minimizer) {
    const found = describeMinimizer(entry);
    if (found) return { ...found, ecma };
  }
  return null;
}

type FoundMinimizer = Omit<Minimizer, "ecma">;

function describeMinimizer(entry: unknown): FoundMinimizer | null {
  if (typeof entry === "function") return { name: "unknown", label: entry.name || "a function", options: {} };
  if (typeof entry !== "object" || entry === null) return null;
  const label = entry.constructor.name;
  if (label === "Object") return { name: "terser", label: "webpack's default", options: WEBPACK_DEFAULT };
  if (label === "SwcJsMinimizerRspackPlugin") {
    const [given] = (entry as { _args?: unknown[] })._args ?? [];
    const { minimizerOptions } = asRecord(given);
    return { name: "rspack", label, options: toPlain(asRecord(minimizerOptions)) };
  }
  const options = asRecord((entry as { options?: unknown }).options);
  if (label === "EsbuildPlugin" || label === "ESBuildMinifyPlugin") return { name: "esbuild", label, options: toPlain(options) };
  const { implementation, options: own } = firstOf(options["minimizer"]);
  const name = IMPLEMENTATIONS[implementation ?? ""];
  if (name !== undefined) return { name, label, options: toPlain(asRecord(own)) };
  return OTHERS.test(label) ? null : { name: "unknown", label, options: {} };
}

/** terser-webpack-plugin and its successor keep a function, or `{ path, export }`; one, or a list of them. */
function firstOf(minimizer: unknown): { implementation: string | null; options: unknown } {
  const { implementation, options } = asRecord(minimizer);
  const first: unknown = Array.isArray(implementation) ? implementation[0] : implementation;
  const name = typeof first === "function" ? first.name : asRecord(first)["export"];
  return { implementation: typeof name === "string" ? name : null, options: Array.isArray(options) ? (options[0] as unknown) : options };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/** Options as JSON can hold them. Functions go: minimizers take them for comments and caches only. */
function toPlain(options: Record<string, unknown>): Record<string, unknown> {
  const json = JSON.stringify(options, (_, value: unknown) => (value instanceof RegExp ? { $regexp: [value.source, value.flags] } : value));
  return JSON.parse(json) as Record<string, unknown>;
}

/** As terser-webpack-plugin reads `output.environment`. */
function findEcma(environment: Record<string, boolean | undefined>): number {
  const has = (...names: string[]): boolean => names.some((name) => environment[name] === true);
  if (has("bigIntLiteral", "dynamicImport", "dynamicImportInWorker", "globalThis", "optionalChaining")) return 2020;
  if (has("asyncFunction")) return 2017;
  if (has("arrowFunction", "const", "destructuring", "forOf", "methodShorthand", "module", "templateLiteral")) return 2015;
  return 5;
}
