import type { HostCompiler } from "./host";

/** True for a build whose scripts get source maps: by its `devtool`, or by a plugin of its own. */
export function hasSourceMaps({ options }: HostCompiler): boolean {
  const named = [...options.plugins].some((plugin) => typeof plugin === "object" && plugin?.constructor.name === "SourceMapDevToolPlugin");
  return named || (typeof options.devtool === "string" && options.devtool.includes("source-map"));
}
