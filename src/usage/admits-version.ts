import semver from "semver";
import type { LibraryDetails } from "../types";

/**
 * Tells whether a federation runtime may hand a consumer the library in a provided version. Whatever cannot be
 * decided counts as yes: a library whose version is unknown, and a version or range that is not plain semver.
 *
 * True for every version where the library is a singleton, where the consumer asks for no range, and where no fallback
 * of its own satisfies the range: when no version does, webpack's runtime hands out the newest, with a mere warning,
 * unless `strictVersion` is set.
 */
export function admitsVersion(consumer: LibraryDetails, version: string | null): boolean {
  const { singleton, required_version: range } = consumer;
  if (singleton || range === null || version === null || consumer.version === null) return true;
  if (!isRelease(consumer.version) || !isPlainRange(range) || !semver.satisfies(consumer.version, range)) return true;
  return consumer.version === version || parseVersion(version) === null || semver.satisfies(version, range, { includePrerelease: true });
}

/**
 * Ranges of which semver, webpack's runtime and that of Module Federation say the same. They differ in ranges with
 * wildcards or prereleases, and in whether `1.3.0-beta` satisfies `^1.0.0`: npm and webpack say no.
 */
function isPlainRange(range: string): boolean {
  return range.split("||").every((alternative) => alternative.trim().split(/\s+/).every((comparator) => /^(?:\^|~|[<>]=?|=)?\d+(?:\.\d+){0,2}$/.test(comparator)));
}

/** A version without a prerelease. */
function isRelease(version: string): boolean {
  return parseVersion(version)?.prerelease.length === 0;
}

/** Null for what is not semver; `v1.0.0` is not to webpack. */
function parseVersion(version: string): semver.SemVer | null {
  return /^\d/.test(version) ? semver.parse(version) : null;
}
