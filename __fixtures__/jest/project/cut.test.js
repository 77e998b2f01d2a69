import Shape, { area, box, circle, cube, sphere } from "shapes";
import * as shapes from "shapes";
import legacyDefault, { ceil, floor, round } from "legacy";
import * as legacy from "legacy";
import plain from "plain";
import objectSpread from "@babel/runtime/helpers/objectSpread2.js";
import { reexported } from "./barrel";
import * as barrel from "./barrel";
import * as diamond from "./diamond";

/** What a test is told that touches a cut export. */
const messageOf = (library, name) =>
  `[fedshake] The export "${name}" of the shared library "${library}" was cut, because no app of the federation reported that it uses it. ` +
  `To keep it, rebuild the app that uses it with fedshake and merge its report, or add it to the "keep" option: { "${library}": ["${name}"] }.`;

describe("what is used", () => {
  it("works, with what it needs of another shared library", () => {
    expect(area(1)).toBe(6);
    expect(sphere(1)).toBeCloseTo(4.19);
    expect(shapes.unit).toBe("cm");
  });

  it("works where the library itself reads what is cut", () => {
    expect(circle(3)).toEqual({ radius: 6 });
    expect(ceil(1.5)).toBe(2);
  });

  it("is what the default import of CommonJS has", () => {
    expect(legacyDefault.ceil(1.5)).toBe(2);
    expect(plain("name")).toBe("plain name");
    expect(plain.used()).toBe("used");
  });
});

describe("what is cut throws", () => {
  it.each([
    ["a re-export", "shapes", "box", () => box(1)],
    ["an export of export *", "shapes", "cube", () => cube(1)],
    ["a constant's property", "shapes", "scale", () => shapes.scale.toFixed(1)],
    ["a default export", "shapes", "default", () => new Shape()],
    ["a default export as a base class", "shapes", "default", () => class extends Shape {}],
    ["a member of the namespace", "shapes", "cube", () => shapes.cube(1)],
    ["an export of a module that forwards", "legacy", "floor", () => floor(1)],
    ["a member of its namespace", "legacy", "floor", () => legacy.floor(1)],
    ["a member of its default import", "legacy", "floor", () => legacyDefault.floor(1)],
    ["a name that every object has", "legacy", "constructor", () => legacyDefault.constructor()],
    ["a property of a function", "plain", "unused", () => plain.unused()],
    ["what a module of the project re-exports", "shapes", "cube", () => reexported(1)],
    ["what a module of the project passes on", "shapes", "box", () => barrel.box(1)],
    ["what two modules of the project pass on", "shapes", "box", () => diamond.box(1)],
    ["in a loop", "shapes", "cube", () => [1].forEach((side) => shapes.cube(side))],
    ["a member of an own default export", "plain", "unused", () => plain.default.unused()],
  ])("%s", (_, library, name, touch) => {
    expect(touch).toThrow(messageOf(library, name));
  });

  it("after it was spread into another object", () => {
    const copy = { ...legacyDefault };
    expect(copy.ceil(1.5)).toBe(2);
    expect(() => copy.floor(1)).toThrow(messageOf("legacy", "floor"));
  });
});

describe("going through all exports does not throw", () => {
  it.each([
    ["their names", () => Object.keys(shapes)],
    ["their values", () => Object.values(shapes)],
    ["their entries", () => Object.entries(legacyDefault)],
    ["a loop", () => { for (const name in legacyDefault) String(name); }],
    ["a copy", () => Object.assign({}, shapes)],
    ["a spread", () => ({ ...legacyDefault })],
    ["a spread of Babel's runtime", () => objectSpread({}, legacyDefault)],
    ["in", () => "cube" in shapes],
    ["an assertion", () => expect({ ...shapes }).toEqual({ ...shapes })],
    ["a failing assertion", () => expect(() => expect(legacyDefault).toEqual({})).toThrow("floor")],
  ])("%s", (_, enumerate) => {
    expect(enumerate).not.toThrow();
  });

  it("finds every name", () => {
    expect(Object.keys(shapes)).toEqual(expect.arrayContaining(["area", "box", "cube"]));
  });
});

it("is no promise", async () => {
  const { round: loaded } = await import("legacy");
  expect(loaded).toBe(round);
});
