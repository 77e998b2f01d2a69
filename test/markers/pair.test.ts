import fc from "fast-check";
import { pairMarkers, parseMarkers, printEndif, printIf } from "../../src/markers";

interface Tree {
  condition: string;
  children: Tree[];
}

function markersOf(source: string) {
  const comments = Array.from(source.matchAll(/\/\*(?<value>.*?)\*\//gs), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: match.groups?.["value"] ?? "",
  }));
  return parseMarkers(comments);
}

const { children } = fc.letrec<{ tree: Tree; children: Tree[] }>((tie) => ({
  children: fc.oneof({ maxDepth: 5 }, fc.constant<Tree[]>([]), fc.array(tie("tree"), { maxLength: 3 })),
  tree: fc.record({ condition: fc.stringMatching(/^[a-z]{1,3}$/), children: tie("children") }),
}));

describe("pairMarkers", () => {
  test("pairs every block with its own end, in any nesting", () => {
    fc.assert(
      fc.property(children, (roots) => {
        let source = "";
        const expected: Array<{ start: number; end: number; parent: number | null; condition: string }> = [];
        const write = ({ condition, children: inner }: Tree, parent: number | null) => {
          const block = { start: source.length, end: 0, parent, condition };
          expected.push(block);
          source += printIf(condition);
          for (const child of inner) write(child, block.start);
          source += printEndif();
          block.end = source.length;
        };
        for (const root of roots) write(root, null);

        const blocks = pairMarkers(markersOf(source));
        expect(
          blocks.map(({ condition, open, close, parent }) => {
            return { condition, start: open.start, end: close.end, parent: parent?.open.start ?? null };
          }),
        ).toEqual(expected);
      }),
    );
  });

  test("passes over define-inline", () => {
    const source = '/* @common:if [condition="a"] *//* @common:define-inline [value="b"] *//* @common:endif */';
    expect(pairMarkers(markersOf(source))).toHaveLength(1);
  });

  test("an endif with nothing open is an error with a frame", () => {
    const source = "a;\nb; /* @common:endif */";
    expect(() => pairMarkers(markersOf(source), { source, file: "a.js" })).toThrow(
      expect.objectContaining({
        code: "UNBALANCED_MARKER",
        file: "a.js",
        loc: { line: 2, column: 3 },
        frame: "  1 | a;\n> 2 | b; /* @common:endif */\n    |    ^",
      }),
    );
  });

  test("an if never closed is an error at the innermost one", () => {
    const source = '/* @common:if [condition="a"] */\n/* @common:if [condition="b"] */ /* @common:endif */\n/* @common:if [condition="c"] */';
    expect(() => pairMarkers(markersOf(source), { source })).toThrow(
      expect.objectContaining({ code: "UNBALANCED_MARKER", loc: { line: 3, column: 0 } }),
    );
  });
});
