import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { findBuiltFile } from "./built-file";
import { findCacheFolder } from "./cache-folder";
import type { ModelMemory, ModuleModel, RememberedModel, RememberedTable } from "./chunk";
import { ContentCache } from "./content-cache";
import type { ModuleFacts } from "./types";

/** Files beyond these, the oldest first, are removed. One of a large library has about 5 MB. */
const MAX_ENTRIES = 60;

/** Tables whose texts together are larger than this, in characters, are let go, the ones not asked for longest first. */
const MAX_TEXT = 2 ** 24;

/**
 * Models of module tables, in memory and, between processes, in a cache. Everything that reads the same text with the
 * same facts shares them: copies of a chunk, apps that share a library, a build with another usage.
 */
export class ModelStore implements ModelMemory {
  readonly #cache: ContentCache;
  readonly #version: string;
  readonly #tables = new Map<string, StoredTable>();

  /** @param project a folder of the project that remembers; null: only the memory does */
  constructor(project: string | null) {
    const folder = project === null ? null : findCacheFolder(project);
    this.#cache = new ContentCache(folder && join(folder, "models"), MAX_ENTRIES);
    // Other code may make other models, and another engine read them otherwise.
    this.#version = `${createHash("sha256").update(readFileSync(findBuiltFile("analysis-worker.cjs"))).digest("hex")} ${process.versions.v8}`;
  }

  open(text: string, ids: readonly string[], modules: readonly ModuleFacts[]): RememberedTable {
    const facts = modules.map((module) => ({ ...module, references: [...module.references].sort() }));
    const key = createHash("sha256").update(JSON.stringify([this.#version, ids, facts])).update(text).digest("hex");
    const table = this.#tables.get(key) ?? new StoredTable(this.#cache, key, text.length);
    this.#tables.delete(key);
    this.#tables.set(key, table);
    return table;
  }

  /** Hands what was read to the cache, and lets go of the oldest. */
  save(): void {
    let size = 0;
    for (const [key, table] of [...this.#tables].reverse()) {
      table.save();
      size += table.size;
      if (size > MAX_TEXT) this.#tables.delete(key);
    }
  }
}

class StoredTable implements RememberedTable {
  readonly #cache: ContentCache;
  readonly #key: string;
  #models: Map<string, RememberedModel> | null = null;
  #isSaved = true;

  constructor(
    cache: ContentCache,
    key: string,
    /** Of its text, in characters. */
    readonly size: number,
  ) {
    this.#cache = cache;
    this.#key = key;
  }

  get(id: string): RememberedModel | undefined {
    this.#models ??= this.#load();
    return this.#models.get(id);
  }

  set(id: string, remembered: RememberedModel): void {
    this.#models ??= this.#load();
    this.#models.set(id, remembered);
    this.#isSaved = false;
  }

  save(): void {
    if (this.#isSaved || this.#models === null) return;
    this.#isSaved = true;
    this.#cache.setBytes(this.#key, pack(this.#models));
  }

  #load(): Map<string, RememberedModel> {
    const bytes = this.#cache.getBytes(this.#key);
    return bytes === null ? new Map<string, RememberedModel>() : unpack(bytes);
  }
}

/** Without the texts and the facts, which whoever takes a model has. */
function pack(models: ReadonlyMap<string, RememberedModel>): Buffer {
  const taken = Array.from(models.values(), ({ model }) => ({ model, text: model.text, facts: model.facts }));
  for (const { model } of taken) Object.assign(model, { text: "", facts: null });
  try {
    return serialize(models);
  } finally {
    for (const { model, text, facts } of taken) Object.assign(model, { text, facts });
  }
}

function unpack(bytes: Buffer): Map<string, RememberedModel> {
  const models = deserialize(bytes) as Map<string, RememberedModel>;
  for (const { model } of models.values()) forgetMarks(model);
  return models;
}

/** Marks mean something only to the process that made them. */
function forgetMarks(model: ModuleModel): void {
  model.stamp = 0;
  for (const marked of [...model.parts, ...model.symbols.values(), ...model.regions]) marked.stamp = 0;
}
