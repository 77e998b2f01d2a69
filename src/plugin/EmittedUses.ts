import { UsesReader, type FollowedUses } from "../chunk";
import type { HostCompilation } from "./host";
import type { EmittedModule, ModuleIndex } from "./module-index";

/** What the code of modules takes of others, as emitted; read where the bundler's graph does not tell. */
export class EmittedUses {
  readonly #compilation: HostCompilation;
  readonly #index: ModuleIndex;
  readonly #reader: UsesReader;
  readonly #texts = new Map<string, string | null>();

  /** @param ids the modules whose uses are asked for */
  constructor(compilation: HostCompilation, index: ModuleIndex, ids: readonly string[]) {
    this.#compilation = compilation;
    this.#index = index;
    this.#reader = new UsesReader((id) => index.emitted.has(id), new Set(ids));
  }

  /** What a module takes of another in all chunks that hold it; null where the code does not show it. */
  find(node: EmittedModule, target: EmittedModule): FollowedUses | null {
    const all: FollowedUses = { paths: [], default: false, receiver: false };
    let isFound = false;
    for (const { chunk, modules } of this.#index.chunks) {
      if (!modules.includes(node)) continue;
      for (const name of chunk.files) {
        const text = this.#getText(name);
        if (text === null) continue;
        const uses = this.#reader.read({ name, text }, node.id)?.get(target.id);
        if (!uses) return null;
        isFound = true;
        all.paths.push(...uses.paths);
        all.default ||= uses.default;
        all.receiver ||= uses.receiver;
      }
    }
    return isFound ? all : null;
  }

  /** Null for a file that is no script. */
  #getText(name: string): string | null {
    let text = this.#texts.get(name);
    if (text === undefined) {
      const asset = /\.[cm]?js(?:\?|$)/.test(name) ? this.#compilation.getAsset(name) : undefined;
      this.#texts.set(name, (text = asset ? asset.source.source().toString() : null));
    }
    return text;
  }
}
