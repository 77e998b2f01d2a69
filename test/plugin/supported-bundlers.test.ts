import { readFileSync } from "node:fs";
import semver from "semver";
import { FedshakePlugin } from "../../src/plugin";

const { peerDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { peerDependencies: Record<string, string> };

const UNSUPPORTED = expect.objectContaining({ code: "UNSUPPORTED_BUNDLER", hint: "Use webpack 5.90.0 or later, or @rspack/core 1.5.0 or later." }) as Error;

function apply(compiler: object): void {
  new FedshakePlugin().apply(compiler);
}

test.each([
  [{}, "The compiler is neither webpack 5 nor Rspack."],
  [{ webpack: { version: "5.89.0" } }, "This is webpack 5.89.0, which is too old."],
  [{ webpack: { version: "5.75.0", rspackVersion: "1.4.11" } }, "This is Rspack 1.4.11, which is too old."],
  [{ rspack: { rspackVersion: "1.4.0-canary-1a2b3c" } }, "This is Rspack 1.4.0-canary-1a2b3c, which is too old."],
])("refuses %j", (compiler, message) => {
  expect(() => apply(compiler)).toThrow(UNSUPPORTED);
  expect(() => apply(compiler)).toThrow(message);
});

// What comes after the check fails on these, which are no compilers.
test.each([{ version: "5.90.0" }, { version: "5.75.0", rspackVersion: "1.5.0" }, { rspackVersion: "1.5.0-canary-1a2b3c" }, { rspackVersion: "unknown" }, {}])(
  "takes %j",
  (webpack) => {
    expect(() => apply({ webpack })).not.toThrow(UNSUPPORTED);
  },
);

test("the package asks for what the plugin takes", () => {
  expect(semver.minVersion(peerDependencies["webpack"] ?? "")?.version).toBe("5.90.0");
  expect(semver.minVersion(peerDependencies["@rspack/core"] ?? "")?.version).toBe("1.5.0");
});
