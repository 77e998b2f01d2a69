import { parse } from "acorn";
import fc from "fast-check";
import { FedshakeError } from "../../src/errors";
import {
  type CommentLike,
  exportCondition,
  parseMarker,
  parseMarkers,
  printCondition,
  printDefineInline,
  printEndif,
  printIf,
} from "../../src/markers";

function comment(text: string): CommentLike {
  return { start: 0, end: text.length, value: text.slice(2, -2) };
}

function commentsOf(source: string): CommentLike[] {
  const comments: CommentLike[] = [];
  parse(source, { ecmaVersion: "latest", sourceType: "module", onComment: comments as never });
  return comments;
}

describe("parseMarker", () => {
  test.each([
    ['/* @common:if [condition="a.b"] */', { directive: "if", condition: "a.b", description: null }],
    ['/* @common:if[condition = "a.b"] -- only on phones */', { directive: "if", condition: "a.b", description: "only on phones" }],
    ['/** @common:if [condition="a]b"] */', { directive: "if", condition: "a]b", description: null }],
    ["/* @common:endif */", { directive: "endif", description: null }],
    ["/* @common:endif -- of a -- b\n*/", { directive: "endif", description: "of a -- b" }],
    ["/*@common:endif*/", { directive: "endif", description: null }],
    ['/* @common:define-inline [value="a" default="b -- c"] */', { directive: "define-inline", value: "a", default: "b -- c", description: null }],
    ['/* @common:define-inline [\n  default=""\n  value="a"\n] */', { directive: "define-inline", value: "a", default: "", description: null }],
    ['/* @common:define-inline [value="a"] */', { directive: "define-inline", value: "a", default: null, description: null }],
    ['/* note\n * @common:if [condition="first"] @common:endif */', { directive: "if", condition: "first", description: null }],
  ])("reads %j", (text, expected) => {
    expect(parseMarker(comment(text))).toEqual({ ...expected, start: 0, end: text.length });
  });

  test.each(["/* @other:if [x] */", "/* see `@common:if` */", "/* me@common:if */", "/* common:if */", "/* #__PURE__ */"])(
    "passes over %j",
    (text) => {
      expect(parseMarker(comment(text))).toBeNull();
    },
  );

  test("passes over line comments", () => {
    expect(parseMarkers(commentsOf('// @common:if [condition="a"]\n'))).toEqual([]);
  });

  test.each([
    ["/* @common:iff */", "INVALID_MARKER", 'Did you mean "if"?'],
    ["/* @common:else */", "INVALID_MARKER", "Known directives: if, endif, define-inline."],
    ["/* @common: */", "INVALID_MARKER", "Known directives"],
    ["/* @common:if */", "INVALID_MARKER", 'needs the attribute "condition"'],
    ["/* @common:if [] */", "INVALID_MARKER", 'needs the attribute "condition"'],
    ['/* @common:if condition="a" */', "INVALID_MARKER", 'needs the attribute "condition"'],
    ['/* @common:define-inline [default="a"] */', "INVALID_MARKER", 'needs the attribute "value"'],
    ['/* @common:if [condition="a" */', "INVALID_MARKER", "malformed"],
    ["/* @common:if [condition=a] */", "INVALID_MARKER", "malformed"],
    ['/* @common:if [condition="a" condition="b"] */', "INVALID_MARKER", "stands twice"],
    ['/* @common:if [conditon="a"] */', "INVALID_MARKER", 'Did you mean "condition"?'],
    ['/* @common:endif [condition="a"] */', "INVALID_MARKER", 'no attribute "condition"'],
    ['/* @common:if [condition=""] */', "INVALID_CONDITION", "empty"],
    ['/* @common:if [condition="a.%"] */', "INVALID_CONDITION", "percent"],
  ])("rejects %j", (text, code, message) => {
    expect(() => parseMarker(comment(text))).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    );
  });

  test("an error carries file, position and frame", () => {
    const source = "const a = 1;\nconst b = /* @common:iff */ 2;\n";
    let error: unknown;
    try {
      parseMarkers(commentsOf(source), { source, file: "src/a.js" });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(FedshakeError);
    expect((error as FedshakeError).message).toMatchInlineSnapshot(`
"[fedshake] src/a.js (2:14): Unknown directive "@common:iff". Did you mean "if"?

  1 | const a = 1;
> 2 | const b = /* @common:iff */ 2;
    |              ^
  3 |"
`);
  });

  test("inverts the printers", () => {
    const name = fc.string({ unit: "binary", maxLength: 8 });
    fc.assert(
      fc.property(name, name, (shareKey, exportName) => {
        const condition = exportCondition(shareKey, exportName);
        const source = `f(${printIf(condition)} 1 ${printEndif()})`;
        expect(parseMarkers(commentsOf(source))).toEqual([
          expect.objectContaining({ directive: "if", condition }),
          expect.objectContaining({ directive: "endif" }),
        ]);
      }),
    );
    const fallback = fc.option(fc.string({ unit: "binary" }).filter((text) => !/"|\*\/|[\n\r\u2028\u2029]/.test(text)));
    fc.assert(
      fc.property(fc.array(name, { minLength: 2, maxLength: 4 }), fallback, (segments, text) => {
        const value = printCondition(segments);
        const source = `f(${printDefineInline(value, text ?? undefined)} 1)`;
        expect(parseMarkers(commentsOf(source))).toEqual([expect.objectContaining({ directive: "define-inline", value, default: text })]);
      }),
    );
  });

  test("takes no text inside strings, templates or regular expressions for a marker", () => {
    const text = '/* @common:if [condition=\\"a\\"] */';
    const source = `f("${text}", '${text}', \`${text}\`, /[/]* @common:endif *[/]/); /* @common:endif */`;
    expect(parseMarkers(commentsOf(source))).toHaveLength(1);
  });
});

test.each(['a"b', "a*/b", "a\nb", "a\u2028b"])("printIf rejects the raw text %j", (condition) => {
  expect(() => printIf(condition)).toThrow(expect.objectContaining({ code: "INVALID_CONDITION" }));
});
