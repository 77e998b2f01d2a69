import { resolve } from "node:path";
import { bundleShared, type SharedBundle } from "../../test/helpers/shared-bundle";
import { Builder, type BuildInput } from "../../test/plugin/builder";
import { companionsOf, entryOf, type Library } from "./libraries";

export interface BuildKind {
  bundler: BuildInput["bundler"];
  mode: "development" | "production";
}

/** Builds one app that shares all the libraries. */
export async function buildLibraries({ bundler, mode }: BuildKind, libraries: readonly Library[]): Promise<SharedBundle> {
  const builder = new Builder();
  const keys = libraries.flatMap((library) => [...companionsOf(library).keys()]);
  const shares = new Map<string, string | null>([...keys.map((key) => [key, null] as const), ...libraries.map((library) => [library.key, entryOf(library)] as const)]);
  try {
    return await bundleShared((input) => builder.build(input), {
      bundler,
      mode,
      files: {},
      libraries: Array.from(shares, ([key, path]) => (path === null ? key : { key, path })),
      configuration: { resolve: { modules: [resolve("node_modules")] } },
    });
  } finally {
    builder.close();
  }
}
