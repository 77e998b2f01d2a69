import type { BuildInput, BuildOutput, Builder } from "./builder";
import { consumptionCases, type ConsumptionCase, type ExpectedUses } from "./consumption-cases";

/** What a build reports of one case, in the form in which the case expects it. */
export interface ReportedUses extends Required<Omit<ExpectedUses, "reason">> {
  reasons: string[];
}

const LIBRARIES = ["esm-kit", "cjs-kit"] as const;

/**
 * Builds all cases at once: each is an app with an entry of its own that takes the libraries under share keys of
 * its own, so that the report tells whose use is whose.
 *
 * @returns what is reported of each case, in their order
 */
export async function reportConsumption(builder: Builder, bundler: BuildInput["bundler"], mode: "development" | "production"): Promise<ReportedUses[]> {
  const files: Record<string, string> = { "index.js": "" };
  const entry: Record<string, string> = {};
  const shared: Record<string, object> = {};
  const exposes: Record<string, string> = {};
  consumptionCases.forEach((item, index) => {
    const folder = `case-${index}`;
    for (const [path, text] of Object.entries({ "index.js": `import("./bootstrap.js");`, "bootstrap.js": item.source, ...item.files })) {
      files[`${folder}/${path}`] = useOwnKeys(text, index);
    }
    entry[folder] = `./${folder}/index.js`;
    for (const library of LIBRARIES) shared[`${library}-${index}`] = { import: library, requiredVersion: false };
    for (const [name, path] of Object.entries(item.exposes ?? {})) {
      exposes[`./${folder}/${name.slice(2)}`] = path.startsWith("./") ? `./${folder}/${path.slice(2)}` : useOwnKeys(path, index);
    }
  });
  const output = await builder.build({ bundler, mode, files, shared, exposes, configuration: { entry } });
  if (output.errors.length > 0) throw new Error(output.errors.join("\n"));
  return consumptionCases.map((_, index) => readCase(output, index));
}

export function expectedUses({ development, esm, cjs, unused, reason }: ConsumptionCase, mode: "development" | "production"): ExpectedUses {
  return mode === "development" && development ? development : { esm, cjs, unused, reason } as ExpectedUses;
}

function useOwnKeys(text: string, index: number): string {
  return text.replace(/\b(?:esm|cjs)-kit\b/g, `$&-${index}`);
}

function readCase({ report }: BuildOutput, index: number): ReportedUses {
  const [esm = [], cjs = []] = LIBRARIES.map((library) => report?.details[`${library}-${index}`] ?? []);
  const used = (libraries: typeof esm): string[] | "all" =>
    libraries.some((library) => library.used === "all") ? "all" : [...new Set(libraries.flatMap((library) => library.used))].sort();
  const all = [...esm, ...cjs];
  return {
    esm: used(esm),
    cjs: used(cjs),
    unused: all.flatMap(({ imported_but_unused }) => imported_but_unused).sort(),
    reasons: all.flatMap(({ reasons }) => reasons).map((reason) => reason.replaceAll(`case-${index}/`, "")).sort(),
  };
}
