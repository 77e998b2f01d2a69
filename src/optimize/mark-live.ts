import type { Part } from "../chunk";
import { Marker, SideEffects } from "../prune";
import { collectNamed, type SectionModel } from "./SectionModel";

/** What keeps modules of a source alive. */
export interface Roots {
  /** Sections that run when the source does; nothing else decides over what they export. */
  sections: readonly string[];
  /** Modules that code outside of the model may use, with all their exports. */
  modules: Iterable<string>;
  /** Whether code in other files may use any export of a module that is reached. */
  isOpen: boolean;
}

/** What nothing reached before the markers were evaluated. It is none of their doing, and stays. */
export interface Unreached {
  modules: ReadonlySet<string>;
  /** By section, the parts. */
  parts: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Names a part of the source, also across models of it. */
export function partKey({ start, end }: { start: number; end: number }): string {
  return `${start}:${end}`;
}

/**
 * Marks all that the roots reach, and what was `unreached` before together with what that needs.
 *
 * @returns The stamp of what is live.
 */
export function markLive(model: SectionModel, roots: Roots, unreached: Unreached | null): number {
  const marker = new Marker(model, new SideEffects(model));
  for (const id of roots.sections) marker.mark(id, "all");
  for (const id of roots.modules) marker.mark(id, "all");
  for (const id of unreached?.modules ?? []) marker.mark(id, "all");

  const done = new Set<string>();
  const ids = model.sectionIds();
  for (let before = -1; before < done.size; ) {
    before = done.size;
    for (const id of ids) {
      const section = model.peek(id)[0];
      if (done.has(id) || section?.stamp !== marker.stamp) continue;
      done.add(id);
      if (roots.isOpen) marker.mark(id, "all");
      const parts = unreached?.parts.get(id);
      if (parts) for (const part of section.parts) if (parts.has(partKey(part))) marker.keep(part);
    }
  }
  return marker.stamp;
}

/**
 * What a marking run did not reach. A module counts as reached where anything of a reached one names it, needed
 * or not; a section that could not be understood, in all its parts.
 */
export function collectUnreached(model: SectionModel, stamp: number): Unreached {
  const ids = model.sectionIds();
  const reached = new Set(ids.filter((id) => model.peek(id)[0]?.stamp === stamp));
  for (const id of reached) for (const other of collectNamed(model, id)) if (model.has(other)) reached.add(other);
  const parts = new Map<string, Set<string>>();
  for (const id of reached) {
    const unmarked = model.peek(id).flatMap((section) => section.parts.filter((part: Part) => part.stamp !== stamp));
    parts.set(id, new Set(unmarked.map(partKey)));
  }
  return { modules: new Set(ids.filter((id) => !reached.has(id))), parts };
}
