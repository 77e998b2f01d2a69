import fc from "fast-check";
import type { KeepOption } from "../../src/types";
import { completeUsage, createReport, expandKeep, joinDeclarations, type LibraryUsage } from "../../src/usage";
import { createMatcher } from "../../src/usage/pattern";
import { hostileNames } from "./arbitrary-report";

const library = (shareKey: string, provided: string[] | "all"): LibraryUsage => ({
  shareKey,
  shareScope: "default",
  version: "1.0.0",
  requiredVersion: null,
  singleton: false,
  provided: provided === "all" ? "all" : new Set(provided),
  used: new Set(),
  entryModule: "1",
  moduleType: "esm",
});
const report = createReport({
  app: "host",
  libraries: [library("antd", ["Modal", "useApp", "useForm"]), library("@ant-design/icons", ["Home", "Star"]), library("legacy", "all")],
});
const expand = (keep: KeepOption) => ({ ...expandKeep(keep, report.details) });

test("wildcards stand for the exports that are provided", () => {
  expect(expand({ antd: ["use*", "Own"] })).toEqual({ antd: ["Own", "useApp", "useForm"] });
  expect(expand({ antd: ["x*"] })).toEqual({ antd: [] });
});

test("wildcards in keys stand for the libraries that reports mention", () => {
  expect(expand({ "@ant-design/*": "all", "*": ["Modal"] })).toEqual({ "@ant-design/icons": "all", antd: ["Modal"], legacy: ["Modal"] });
});

test("where exports cannot be listed, or a library is not known, a wildcard stands for all", () => {
  expect(expand({ legacy: ["use*"], gone: ["use*"], other: ["one"] })).toEqual({ legacy: "all", gone: "all", other: ["one"] });
});

test("what is kept counts as used", () => {
  const uses = completeUsage(report, { "ant*": ["use*"] }).usesOf("antd", "default", "1.0.0");
  expect(uses).toEqual(new Set(["useApp", "useForm"]));
});

test("declarations of external apps join what is kept", () => {
  const joined = joinDeclarations({ keep: { antd: ["Modal"] }, external: { partner: { antd: ["useApp"] }, "old-*": "all" } });
  expect({ ...joined }).toEqual({ "*": "all", antd: ["Modal", "useApp"] });
});

test("a pattern matches as its parts in order would, and a name without one only itself", () => {
  const text = fc.oneof(fc.constantFrom(...hostileNames, "use.Form", "(a|b)+", "\n"), fc.string({ maxLength: 4 }));
  fc.assert(
    fc.property(fc.array(text.filter((part) => !part.includes("*")), { minLength: 1, maxLength: 4 }), text, (parts, filling) => {
      expect(createMatcher(parts.join("*"))(parts.join(filling))).toBe(true);
      expect(createMatcher(parts.join("*"))(`${parts.join(filling)}x`)).toBe(parts.length > 1 && `${parts.join(filling)}x`.endsWith(parts.at(-1) ?? ""));
    }),
  );
});
