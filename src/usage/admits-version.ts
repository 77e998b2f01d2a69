import semver from "semver";
import type { LibraryDetails } from "../types";

const RANGE_OPTIONS = { includePrerelease: true, loose: true };

/**
 * Tells whether a federation runtime may hand a consumer the library in a provided version. Whatever cannot be
 * decided counts as yes: a version or range that is not semver, a library whose version is unknown.
 *
 * True for every version where the library is a singleton, where the consumer asks for no range, and where no fallback
 * of its own satisfies the range: when no version does, webpack's runtime hands out the newest, with a mere warning,
 * unless `strictVersion` is set.
 */
export function admitsVersion(consumer: LibraryDetails, version: string | null): boolean {
  const { singleton, required_version: range } = consumer;
  if (singleton || range === null || version === null || consumer.version === null) return true;
  if (!satisfies(consumer.version, range)) return true;
  return consumer.version === version || satisfies(version, range) !== false;
}

/** Null: it cannot be decided. */
function satisfies(version: string, range: string): boolean | null {
  if (!semver.valid(version, RANGE_OPTIONS) || semver.validRange(range, RANGE_OPTIONS) === null) return null;
  return semver.satisfies(version, range, RANGE_OPTIONS);
}
