import { createRequire } from "node:module";
import fc from "fast-check";
import type { LibraryDetails } from "../../src/types";
import { admitsVersion } from "../../src/usage/admits-version";

const load = createRequire(__filename);

/** How webpack's runtime reads ranges: what `ConsumeSharedRuntimeModule` makes its code of. */
const webpack = load("webpack/lib/sharing/semver") as {
  parseRange(text: string): unknown;
  rangeToString(range: unknown): string;
  satisfy(range: unknown, version: string): boolean;
};

const federation = createRequire(load.resolve("@module-federation/enhanced"))("@module-federation/runtime-tools") as {
  satisfy(version: string, range: string): boolean;
};

const version = fc.constantFrom("0.0.3", "0.0.3-beta.1", "0.1.2", "1.0.0", "1.0.0-rc.1", "1.2.3", "1.2.3-beta", "1.3.0-next.0", "v1.2.3", "1.2", "2.0.0", "2.0.0-beta.1", "10.0.0");
const comparator = fc.tuple(
  fc.constantFrom("", "^", "~", ">=", ">", "<", "<=", "="),
  fc.constantFrom("0", "0.0", "0.0.3", "0.1", "1", "1.x", "1.2", "1.2.3", "1.2.3-beta", "1.0.0-rc.1", "2", "2.0.0-beta.1", "v1.2.3"),
).map((both) => both.join(""));
const range = fc.oneof(
  comparator,
  fc.tuple(comparator, fc.constantFrom(" ", " || ", "||"), comparator).map((all) => all.join("")),
  fc.tuple(version, version).map((both) => both.join(" - ")),
);

function consumer(own: string, asked: string): LibraryDetails {
  return { singleton: false, version: own, required_version: asked } as LibraryDetails;
}

test("admits whatever webpack's runtime may hand out beside the consumer's own copy", () => {
  fc.assert(
    fc.property(range, version, version, (asked, own, other) => {
      const parsed = webpack.parseRange(asked);
      const mayHandOut = webpack.satisfy(parsed, other) || !webpack.satisfy(parsed, own);
      expect(admitsVersion(consumer(own, webpack.rangeToString(parsed)), other) || !mayHandOut).toBe(true);
    }),
    { numRuns: 5000, examples: [["^1.0.0", "1.3.0-next.0", "2.0.0"], [">=2", "2.0.0", "v1.2.3"]] },
  );
});

test("admits whatever the runtime of Module Federation may hand out", () => {
  fc.assert(
    fc.property(range, version, version, (asked, own, other) => {
      expect(admitsVersion(consumer(own, asked), other) || !federation.satisfy(other, asked)).toBe(true);
    }),
    { numRuns: 5000 },
  );
});
