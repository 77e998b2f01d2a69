import { summarize } from "../src/summarize.js";

const items = [
  { supplier: "Mill", pieces: 2, price: 3 },
  { supplier: "Forge", pieces: 1, price: 40 },
  { supplier: "Mill", pieces: 4, price: 1 },
];

test("adds up the items of each supplier", () => {
  expect(summarize(items)).toContainEqual({ supplier: "Mill", pieces: 6, price: 10 });
});

test("begins with the dearest supplier", () => {
  expect(summarize(items).map(({ supplier }) => supplier)).toEqual(["Forge", "Mill"]);
});
