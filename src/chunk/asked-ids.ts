/** What a module's reading asked of the build that it was read for: whether strings were ids of modules. */
export type AskedIds = ReadonlyMap<string, boolean>;

/** The same test, with a record of what it was asked. */
export function recordIds(isKnownId: (id: string) => boolean): { isKnownId: (id: string) => boolean; askedIds: AskedIds } {
  const askedIds = new Map<string, boolean>();
  const recording = (id: string): boolean => {
    const isKnown = isKnownId(id);
    askedIds.set(id, isKnown);
    return isKnown;
  };
  return { isKnownId: recording, askedIds };
}

/** Whether a reading in another build would have been told the same. */
export function isToldTheSame(askedIds: AskedIds, isKnownId: (id: string) => boolean): boolean {
  for (const [id, isKnown] of askedIds) if (isKnownId(id) !== isKnown) return false;
  return true;
}
