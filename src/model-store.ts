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

/** The models of a module table, under the key of all that they were read from. */
export interface PackedModels {
  key: string;
  bytes: Uint8Array;
}

/**
 * Models of module tables, in memory and, between processes, in a cache. Everything that reads the same text with the
 * same facts shares them: copies of a chunk, apps that share a library, a build with another usage.
 */
export class ModelStore implements ModelMemory {
  readonly #cache: ContentCache;
  readonly #version: string;
  readonly #tables = new Map<string, StoredTable>();
  readonly #lent = new Map<string, () => Uint8Array>();

  /** @param project a folder of the project that remembers; null: only the memory does */
  constructor(project: string | null) {
    this.#cache = openCache(project);
    // Other code may make other models, and another engine read them otherwise.
    this.#version = `${createHash("sha256").update(readFileSync(findBuiltFile("analysis-worker.cjs"))).digest("hex")} ${process.versions.v8}`;
  }

  /** What another process packed; it is asked for when models of that key are, and are not in the cache. */
  lend(key: string, load: () => Uint8Array): void {
    this.#lent.set(key, load);
  }

  open(text: string, ids: readonly string[], modules: readonly ModuleFacts[]): RememberedTable {
    const facts = modules.map((module) => ({ ...module, references: [...module.references].sort() }));
    const key = createHash("sha256").update(JSON.stringify([this.#version, ids, facts])).update(text).digest("hex");
    const table = this.#tables.get(key) ?? new StoredTable(() => this.#load(key), text.length);
    this.#tables.delete(key);
    this.#tables.set(key, table);
    return table;
  }

  /** Hands what was read to the cache, and lets go of the oldest. What it hands over is returned. */
  save(): PackedModels[] {
    const news: PackedModels[] = [];
    let size = 0;
    for (const [key, table] of [...this.#tables].reverse()) {
      const bytes = table.packNews();
      if (bytes !== null) {
        this.#cache.setBytes(key, bytes);
        news.push({ key, bytes });
      }
      size += table.size;
      if (size > MAX_TEXT) this.#tables.delete(key);
    }
    return news;
  }

  /** Saves, and returns what is known of all tables that were opened, as bytes to {@link lend}. */
  pack(): PackedModels[] {
    const keys = [...this.#tables.keys()];
    const news = new Map(this.save().map((packed) => [packed.key, packed]));
    return keys.flatMap((key) => {
      const bytes = news.get(key)?.bytes ?? this.#load(key);
      return bytes === null ? [] : [{ key, bytes }];
    });
  }

  #load(key: string): Uint8Array | null {
    return this.#cache.getBytes(key) ?? this.#lent.get(key)?.() ?? null;
  }
}

/** Those of some keys that a project remembers. */
export function readPackedModels(project: string | null, keys: readonly string[]): PackedModels[] {
  const cache = openCache(project);
  return keys.flatMap((key) => {
    const bytes = cache.getBytes(key);
    return bytes === null ? [] : [{ key, bytes }];
  });
}

function openCache(project: string | null): ContentCache {
  const folder = project === null ? null : findCacheFolder(project);
  return new ContentCache(folder && join(folder, "models"), MAX_ENTRIES);
}

class StoredTable implements RememberedTable {
  readonly #load: () => Uint8Array | null;
  #models: Map<string, RememberedModel> | null = null;
  #hasNews = false;

  constructor(
    load: () => Uint8Array | null,
    /** Of its text, in characters. */
    readonly size: number,
  ) {
    this.#load = load;
  }

  get(id: string): RememberedModel | undefined {
    return this.#getModels().get(id);
  }

  set(id: string, remembered: RememberedModel): void {
    this.#getModels().set(id, remembered);
    this.#hasNews = true;
  }

  /** All models, if some have come since they were last packed; else null. */
  packNews(): Buffer | null {
    if (!this.#hasNews) return null;
    this.#hasNews = false;
    return packModels(this.#getModels());
  }

  #getModels(): Map<string, RememberedModel> {
    if (this.#models === null) {
      const bytes = this.#load();
      this.#models = bytes === null ? new Map<string, RememberedModel>() : unpackModels(bytes);
    }
    return this.#models;
  }
}

/** Without the texts and the facts, which whoever takes a model has. */
function packModels(models: ReadonlyMap<string, RememberedModel>): Buffer {
  const taken = Array.from(models.values(), ({ model }) => ({ model, text: model.text, facts: model.facts }));
  for (const { model } of taken) Object.assign(model, { text: "", facts: null });
  try {
    return serialize(models);
  } finally {
    for (const { model, text, facts } of taken) Object.assign(model, { text, facts });
  }
}

function unpackModels(bytes: Uint8Array): Map<string, RememberedModel> {
  const models = deserialize(bytes) as Map<string, RememberedModel>;
  for (const { model } of models.values()) forgetMarks(model);
  return models;
}

/** Marks mean something only to the process that made them. */
function forgetMarks(model: ModuleModel): void {
  model.stamp = 0;
  for (const marked of [...model.parts, ...model.symbols.values(), ...model.regions]) marked.stamp = 0;
}
