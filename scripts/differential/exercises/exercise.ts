/**
 * What an app would do with a library, where calls with arguments drawn by chance do not reach far. Runs inside the
 * library's context.
 */
export interface Exercise {
  /** Exports that it needs, by share key: the library's own, and those of its companions. */
  uses: Record<string, string[]>;
  /** Returns what is to be compared, or a function that does so once all timers have run. */
  run(libraries: Record<string, Library>): unknown;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- one type for the exports of all libraries.
export type Library = Record<string, any>;
