import { encode, type SourceMapMappings } from "@jridgewell/sourcemap-codec";
import { translateMap } from "../../src/distribution/translate-map";

const translate = (mappings: SourceMapMappings, text: string, edits: Parameters<typeof translateMap>[2]): SourceMapMappings =>
  translateMap({ version: 3, sources: ["a.js"], names: [], mappings: encode(mappings) }, text, edits).mappings;

test("segments behind an edit move with their text", () => {
  const edits = [{ start: 4, end: 8, text: "" }];
  expect(translate([[[0, 0, 0, 0], [4, 0, 1, 0], [8, 0, 2, 0]]], "one;two;three;", edits)).toEqual([[[0, 0, 0, 0], [4, 0, 2, 0]]]);
  expect(translate([[[0, 0, 0, 0], [4, 0, 1, 0], [8, 0, 2, 0]]], "one;two;three;", [{ start: 0, end: 3, text: "first" }])).toEqual([
    [[5, 0, 0, 0], [6, 0, 1, 0], [10, 0, 2, 0]],
  ]);
});

test("several segments of one place stay, in their order, as readers take the first", () => {
  const mappings: SourceMapMappings = [[[0, 0, 0, 0], [4, 0, 7, 1], [4, 0, 3, 9], [8, 0, 2, 0]]];
  expect(translate(mappings, "one;two;three;", [])).toEqual(mappings);
  expect(translate(mappings, "one;two;three;", [{ start: 0, end: 4, text: "" }])).toEqual([[[0, 0, 7, 1], [0, 0, 3, 9], [4, 0, 2, 0]]]);
});

test("text behind a removal in the middle of a segment belongs to the first of its place", () => {
  const mappings: SourceMapMappings = [[[0, 0, 7, 1], [0, 0, 3, 9]], [[0, 0, 8, 0]]];
  expect(translate(mappings, "one, two\nthree", [{ start: 0, end: 5, text: "" }])).toEqual([[[0, 0, 7, 1]], [[0, 0, 8, 0]]]);
});
