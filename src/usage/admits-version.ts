import semver from "semver";
import type { LibraryDetails } from "../types";

const RANGE_OPTIONS = { includePrerelease: true, loose: true };

/**
 * Tells whether a federation runtime may hand a consumer the library in a provided version. Whatever cannot be
 * decided counts as yes: a version or range that is not semver, a library whose version is unknown.
 *
 * True for every version where the library is a singleton, where the consumer asks for no range, and where it has
 * no fallback of its own (`version` null): webpack's runtime then hands out an unfit version with a mere warning.
 */
export function admitsVersion(consumer: LibraryDetails, version: string | null): boolean {
  const { singleton, required_version: range } = consumer;
  if (singleton || range === null || version === null || consumer.version === null) return true;
  if (consumer.version === version) return true;
  if (!semver.valid(version, RANGE_OPTIONS) || semver.validRange(range, RANGE_OPTIONS) === null) return true;
  return semver.satisfies(version, range, RANGE_OPTIONS);
}
