import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { writeWhole } from "./write-whole.mjs";

/** Above this distance, colours count as different; 1 is the greatest that there is. It is pixelmatch's own default. */
const COLOUR_TOLERANCE = 0.1;

/** For people. */
export const tolerance = `no pixel may differ by more than ${COLOUR_TOLERANCE * 100} % of the greatest distance of two colours`;

/**
 * Compares the screenshots of two runs, step by step. Of those that differ, both and their difference are written as
 * `<step>.uncut.png`, `<step>.cut.png` and `<step>.difference.png`.
 *
 * @param {Map<string, Buffer>} before PNG by step.
 * @param {Map<string, Buffer>} after The same; a step that is missing is not compared.
 * @param {string} directory Receives what differs; removed first.
 * @returns {Promise<{ compared: number, errors: string[] }>} One line for each screenshot that differs.
 */
export async function compareScreenshots(before, after, directory) {
  await rm(directory, { recursive: true, force: true });
  const errors = [];
  let compared = 0;
  for (const [step, uncut] of before) {
    const cut = after.get(step);
    if (!cut) continue;
    compared += 1;
    const difference = findDifference(uncut, cut);
    if (difference === null) continue;
    await mkdir(directory, { recursive: true });
    const name = join(directory, step.replaceAll(/[^\w]+/g, "-"));
    await Promise.all(Object.entries({ uncut, cut, ...difference.pictures }).map(([kind, png]) => writeWhole(`${name}.${kind}.png`, png)));
    errors.push(`${step}: ${difference.text}, see ${name}.*.png`);
  }
  return { compared, errors };
}

/** Null: the same within the tolerance. */
function findDifference(uncut, cut) {
  if (uncut.equals(cut)) return null;
  const [one, other] = [uncut, cut].map((png) => PNG.sync.read(png));
  const { width, height } = one;
  if (width !== other.width || height !== other.height) {
    return { text: `the page is ${width} × ${height} pixels large uncut, ${other.width} × ${other.height} cut`, pictures: {} };
  }
  const difference = new PNG({ width, height });
  const pixels = pixelmatch(one.data, other.data, difference.data, width, height, { threshold: COLOUR_TOLERANCE, includeAA: true });
  return pixels === 0 ? null : { text: `pixels that differ: ${pixels}`, pictures: { difference: PNG.sync.write(difference) } };
}
