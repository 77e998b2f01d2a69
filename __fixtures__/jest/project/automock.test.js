import { area, cube } from "shapes";

jest.mock("shapes");
jest.mock("legacy", () => ({ ...jest.requireActual("legacy"), floor: jest.fn(() => "mocked") }));

it("mocks what is used", () => {
  expect(area(1)).toBeUndefined();
});

it("does not mock what is cut", () => {
  expect(() => cube(1)).toThrow('The export "cube" of the shared library "shapes" was cut');
});

it("leaves a mock of what is cut to the test", () => {
  const legacy = require("legacy");
  expect(legacy.floor(1.5)).toBe("mocked");
  expect(legacy.ceil(1.5)).toBe(2);
});

it("replaces what is cut", () => {
  const plain = jest.requireActual("plain");
  plain.unused = () => "replaced";
  expect(plain.unused()).toBe("replaced");
});
