import { zipWith } from "lodash-es";

test("pairs pieces and prices", () => {
  expect(zipWith([2, 1], [3, 40], (pieces, price) => pieces * price)).toEqual([6, 40]);
});
