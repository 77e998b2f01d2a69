import type { CutReport } from "./model";

/**
 * The form in which esbuild describes its output, which many analysers open.
 * Source: https://esbuild.github.io/api/#metafile
 */
export interface Metafile {
  inputs: Record<string, MetafileInput>;
  outputs: Record<string, MetafileOutput>;
}

interface MetafileInput {
  /** UTF-8, of the module's text in the uncut chunk. */
  bytes: number;
  imports: Array<{ path: string; kind: "import-statement" }>;
}

interface MetafileOutput {
  /** Of the file as it is deployed. */
  bytes: number;
  inputs: Record<string, { bytesInOutput: number }>;
  imports: never[];
  exports: string[];
  entryPoint?: string;
}

/**
 * Describes the cut chunks of all apps. Bytes of modules are of the text before the minimizer, spread over the bytes of
 * the file that is deployed, so that they add up to it. Imports are those that keep a module.
 */
export function createMetafile({ apps }: CutReport): Metafile {
  const inputs = createRecord<MetafileInput>();
  const outputs = createRecord<MetafileOutput>();
  const input = (name: string): MetafileInput => (inputs[name] ??= { bytes: 0, imports: [] });
  const imported = new Map<string, Set<string>>();
  const addImport = (from: string, path: string): void => {
    const known = imported.get(from) ?? new Set();
    if (known.has(path)) return;
    imported.set(from, known.add(path));
    input(from).imports.push({ path, kind: "import-statement" });
  };
  for (const app of apps) {
    for (const { fileAfter, after, modules } of app.chunks) {
      const bytes = after.minified ?? after.raw;
      const output: MetafileOutput = { bytes, inputs: createRecord(), imports: [], exports: [] };
      outputs[apps.length === 1 ? fileAfter : `${app.name}/${fileAfter}`] = output;
      for (const module of modules) {
        const described = input(module.name);
        described.bytes = Math.max(described.bytes, module.before);
        const [by] = module.why;
        if (by !== undefined && "module" in by) addImport(by.module, module.name);
        if (module.after === 0) continue;
        const known = output.inputs[module.name]?.bytesInOutput ?? 0;
        output.inputs[module.name] = { bytesInOutput: known + Math.round((module.after / after.raw) * bytes) };
      }
    }
  }
  return { inputs, outputs };
}

/** Names are data: without a prototype, `__proto__` is a name like any other. */
function createRecord<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}
