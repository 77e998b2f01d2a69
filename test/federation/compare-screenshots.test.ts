import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { compareScreenshots } from "../../scripts/demo/compare-screenshots.mjs";

/** A white picture of 30 × 20 pixels, with one of another grey. */
function draw(grey: number, width = 30): Buffer {
  const picture = new PNG({ width, height: 20 });
  picture.data.fill(255);
  picture.data.fill(grey, 4 * 100, 4 * 100 + 3);
  return PNG.sync.write(picture);
}

const compare = async (uncut: Buffer, cut: Buffer): Promise<{ errors: string[]; written: string[]; directory: string }> => {
  const directory = join(mkdtempSync(join(tmpdir(), "fedshake-pictures-")), "differences");
  const { compared, errors } = await compareScreenshots(new Map([["host, orders", uncut]]), new Map([["host, orders", cut]]), directory);
  expect(compared).toBe(1);
  return { errors: errors.map((error) => error.replace(directory, "")), written: errors.length > 0 ? readdirSync(directory).sort() : [], directory };
};

test("the same picture is the same, and a shade that people do not see too", async () => {
  expect((await compare(draw(0), draw(0))).errors).toEqual([]);
  expect((await compare(draw(255), draw(250))).errors).toEqual([]);
});

test("one pixel that differs is an error, and is shown", async () => {
  const { errors, written, directory } = await compare(draw(255), draw(0));
  expect(errors).toEqual(["host, orders: pixels that differ: 1, see /host-orders.*.png"]);
  expect(written).toEqual(["host-orders.cut.png", "host-orders.difference.png", "host-orders.uncut.png"]);
  const difference = PNG.sync.read(readFileSync(join(directory, "host-orders.difference.png")));
  expect([...difference.data.subarray(4 * 100, 4 * 100 + 3)]).toEqual([255, 0, 0]);
});

test("a page of another size is an error", async () => {
  const { errors, written } = await compare(draw(255), draw(255, 31));
  expect(errors).toEqual(["host, orders: the page is 30 × 20 pixels large uncut, 31 × 20 cut, see /host-orders.*.png"]);
  expect(written).toEqual(["host-orders.cut.png", "host-orders.uncut.png"]);
});

test("a step that only one of them reached is not compared", async () => {
  const directory = mkdtempSync(join(tmpdir(), "fedshake-pictures-"));
  expect(await compareScreenshots(new Map([["host, orders", draw(0)]]), new Map(), directory)).toEqual({ compared: 0, errors: [] });
});
