import fc from "fast-check";
import { createMatcher } from "../../src/usage/pattern";

test.each([
  ["use*", ["use", "useMemo"], ["reuse", "us"]],
  ["*Icon", ["Icon", "UpIcon"], ["Icons"]],
  ["@ant-design/*", ["@ant-design/icons", "@ant-design/"], ["@ant-design"]],
  ["a*a", ["aa", "aba"], ["a", "ab"]],
  ["a*b*c", ["abc", "a-b-c", "abbcc"], ["acb", "ac"]],
  ["ab*ba", ["abba", "ab-ba"], ["aba"]],
  ["*", ["", "anything\n"], []],
  ["a.c", ["a.c"], ["abc"]],
  ["a.*", ["a.c"], ["abc"]],
])("%s", (pattern, matching, others) => {
  const matches = createMatcher(pattern);
  expect(matching.filter((name) => !matches(name))).toEqual([]);
  expect(others.filter(matches)).toEqual([]);
});

test("means what a regular expression would", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "*"), maxLength: 8 });
  const name = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 8 });
  fc.assert(fc.property(text, name, (pattern, subject) => createMatcher(pattern)(subject) === new RegExp(`^${pattern.replaceAll("*", ".*")}$`).test(subject)), { numRuns: 2000 });
});

test("comes to an end where a regular expression would not", () => {
  expect(createMatcher(`${"*a".repeat(40)}b`)("a".repeat(5000))).toBe(false);
});
