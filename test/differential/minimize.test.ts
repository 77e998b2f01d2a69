import { minimize } from "../../scripts/differential/minimize";

const letters = [..."abcdefghijklmnop"];

it.each([[["c"]], [["b", "n"]], [["a", "h", "p"]], [[]]])("finds %j, which fails alone", async (guilty: string[]) => {
  let runs = 0;
  const found = await minimize(letters, async (list) => {
    runs++;
    return guilty.every((letter) => list.includes(letter));
  });
  expect(found).toEqual(guilty);
  expect(runs).toBeLessThanOrEqual(80);
});

it("stops when its runs are used up, with a list that fails", async () => {
  const found = await minimize(letters, async (list) => list.includes("a") && list.includes("p"), 3);
  expect(found).toEqual(expect.arrayContaining(["a", "p"]));
});
