import { createCodeFrame, positionAt } from "../../src/code-frame";

test("positionAt counts all of ECMAScript's line breaks", () => {
  expect(positionAt("a\r\nb\u2028c\nde", 8)).toEqual({ line: 4, column: 1 });
  expect(positionAt("ab", 99)).toEqual({ line: 1, column: 2 });
  expect(positionAt("", 0)).toEqual({ line: 1, column: 0 });
});

test("a frame shows two lines around and aligns the caret under tabs", () => {
  expect(createCodeFrame("1\n2\n3\n\tx = 4\n5\n6\n7", { line: 4, column: 3 })).toBe(
    ["  2 | 2", "  3 | 3", "> 4 | \tx = 4", "    | \t  ^", "  5 | 5", "  6 | 6"].join("\n"),
  );
});

test("a frame of a line of a megabyte stays short and still points at the place", () => {
  const source = `${"a".repeat(500_000)}!${"b".repeat(500_000)}`;
  const frame = createCodeFrame(source, { line: 1, column: 500_000 });
  const [line = "", caret = ""] = frame.split("\n");
  expect(frame.length).toBeLessThan(300);
  expect(line[caret.indexOf("^")]).toBe("!");
});
