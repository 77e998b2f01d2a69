import fc from "fast-check";
import { evaluateCondition, exportCondition, findValue, parseCondition, printCondition } from "../../src/markers";

const segment = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom("*", "/", ".", "%", '"', "[", "]", " ", "\n", "\u2028", "@", "a", "é") }),
  fc.constantFrom("__proto__", "constructor", "default", "then", "chart.js", "@ant-design/icons", "a*/b"),
);

describe("exportCondition", () => {
  test.each([
    ["lodash-es", "map", "treeShake.lodash-es.map"],
    ["@ant-design/icons", "HomeOutlined", "treeShake.@ant-design/icons.HomeOutlined"],
    ["chart.js", "Chart", "treeShake.chart%2Ejs.Chart"],
    ["a", "100%", "treeShake.a.100%25"],
    ["a", 'x"y', "treeShake.a.x%22y"],
    ["a", "x*/y", "treeShake.a.x%2A%2Fy"],
    ["a", "/*x", "treeShake.a.%2F%2Ax"],
    ["a", "[x]", "treeShake.a.%5Bx%5D"],
    ["a", "x y\u2028\0", "treeShake.a.x%20y%E2%80%A8%00"],
    ["a", "größe", "treeShake.a.größe"],
  ])("names %j of %j", (shareKey, exportName, expected) => {
    const condition = exportCondition(shareKey, exportName);
    expect(condition).toBe(expected);
    expect(parseCondition(condition)).toEqual(["treeShake", shareKey, exportName]);
  });
});

describe("parseCondition", () => {
  test("inverts printCondition", () => {
    fc.assert(
      fc.property(fc.array(segment, { minLength: 2, maxLength: 5 }), (segments) => {
        expect(parseCondition(printCondition(segments))).toEqual(segments);
      }),
      { numRuns: 1000 },
    );
  });

  test.each(["", "a.100%", "a.%zz", "%E4%"])("rejects %j", (condition) => {
    expect(() => parseCondition(condition)).toThrow(expect.objectContaining({ code: "INVALID_CONDITION" }));
  });
});

describe("evaluateCondition", () => {
  test.each([
    ["a.b", { a: { b: true } }, true],
    ["a.b", { a: { b: false } }, false],
    ["a.b", { a: { b: 1 } }, false],
    ["a.b", { a: { b: "true" } }, false],
    ["a.b", { a: null }, false],
    ["a.b", {}, false],
    ["a.b", null, false],
    ["a.length", { a: "text" }, false],
    ["a.chart%2Ejs", { a: { "chart.js": true } }, true],
    ["a.0", { a: [true] }, true],
  ])("%s in %j is %s", (condition, config, expected) => {
    expect(evaluateCondition(condition, config)).toBe(expected);
  });

  test("sees own properties only", () => {
    const inherited = Object.create({ flag: true }) as object;
    expect(evaluateCondition("flag", inherited)).toBe(false);
    expect(findValue("constructor", {})).toBeUndefined();
    expect(findValue("__proto__", {})).toBeUndefined();
    expect(evaluateCondition("__proto__.flag", JSON.parse('{"__proto__": {"flag": true}}'))).toBe(true);
  });

  test("agrees with a plain walk over the parsed JSON", () => {
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 3 }), fc.boolean(), (segments, value) => {
        const json = segments.reduceRight((inner, name) => `{${JSON.stringify(name)}:${inner}}`, String(value));
        const condition = printCondition(segments);
        fc.pre(condition !== "");
        expect(evaluateCondition(condition, JSON.parse(json))).toBe(value);
      }),
    );
  });
});
