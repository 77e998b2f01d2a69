import { printKeptWhole } from "../../src/report";

test("prints a line for each reason, with the names of a few modules", () => {
  const many = Array.from({ length: 2005 }, (_, index) => ({ module: `./lib/${index}.js`, reason: "it calls eval directly" }));
  const lines = printKeptWhole([
    { module: "./a.js", reason: "it uses a with statement" },
    ...many,
    { module: "./b.js", reason: "it does not parse" },
    { module: "./c.js", reason: "it does not parse" },
  ]);
  expect(lines).toEqual([
    "./a.js is kept whole: it uses a with statement.",
    "./lib/0.js, ./lib/1.js, ./lib/2.js and 2,002 more modules are each kept whole: it calls eval directly.",
    "./b.js, ./c.js are each kept whole: it does not parse.",
  ]);
});

test("prints nothing for no module", () => {
  expect(printKeptWhole([])).toEqual([]);
});
