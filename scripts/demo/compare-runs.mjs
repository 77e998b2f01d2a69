import { launchChromium } from "./chromium.mjs";
import { compareScreenshots } from "./compare-screenshots.mjs";
import { journeys } from "./journey.mjs";
import { launchJsdom } from "./jsdom.mjs";
import { serve } from "./serve.mjs";

/**
 * Where pages run: Chromium, or jsdom in its place.
 *
 * @typedef {object} Stage
 * @property {string | null} name Of the browser; null for jsdom.
 * @property {(origin: string, listener: Listener) => Promise<{ visitor: import("./journey.mjs").Visitor, close: () => unknown }>} openPage
 * @property {() => unknown} close
 *
 * @typedef {{ onError: (text: string) => void, onWarning: (text: string) => void }} Listener
 */

/**
 * Runs the uncut and the cut federation and compares what they show: texts, counts of elements, and pixels.
 *
 * @param {Record<"uncut" | "cut", Record<"host" | "remote", string>>} distributions Folders.
 * @param {string} directory Receives the screenshots that differ; emptied first.
 * @returns {Promise<{ browser: string | null, same: boolean, steps: number, screenshots: number, errors: string[] }>}
 *   `screenshots` says how many were compared, 0 without a browser. `errors` has one line for each difference, each
 *   error of a page or console, and each console warning that only the cut federation gives.
 */
export async function compareRuns({ uncut, cut }, directory) {
  const stage = (await launchChromium()) ?? launchJsdom();
  try {
    const before = await visitAll(stage, uncut);
    const after = await visitAll(stage, cut);
    const screenshots = await compareScreenshots(before.screenshots, after.screenshots, directory);
    const newWarnings = after.warnings.filter((warning) => !before.warnings.includes(warning));
    const errors = [
      ...before.errors.map((error) => `uncut: ${error}`),
      ...[...after.errors, ...newWarnings].map((error) => `cut: ${error}`),
      ...listDifferences(before.views, after.views),
      ...screenshots.errors,
    ];
    return { browser: stage.name, same: errors.length === 0, steps: before.views.size, screenshots: screenshots.compared, errors };
  } finally {
    await stage.close();
  }
}

/** Makes the journey through both apps, each in a fresh page. */
async function visitAll(stage, folders) {
  const server = await serve(folders);
  const record = { views: new Map(), screenshots: new Map(), errors: [], warnings: [] };
  try {
    for (const app of Object.keys(journeys)) await visit(stage, server.origin, app, record);
  } finally {
    await server.close();
  }
  return record;
}

/** A step that fails ends the visit, as the later ones build on it. */
async function visit(stage, origin, app, { views, screenshots, errors, warnings }) {
  // The port differs from run to run.
  const withoutOrigin = (text) => `${app}: ${text.replaceAll(origin, "")}`;
  const { visitor, close } = await stage.openPage(origin, {
    onError: (text) => errors.push(withoutOrigin(text)),
    onWarning: (text) => warnings.push(withoutOrigin(text)),
  });
  for (const { name, act, shows } of journeys[app]) {
    try {
      await act(visitor);
      views.set(`${app}, ${name}`, await visitor.look(shows));
      const screenshot = await visitor.takeScreenshot();
      if (screenshot !== null) screenshots.set(`${app}, ${name}`, screenshot);
    } catch (error) {
      errors.push(`${app}, ${name}: ${error.message.split("\n")[0]}`);
      break;
    }
  }
  await close();
}

/** One line for each aspect of a step that differs. A step that was not reached has its error already. */
function listDifferences(before, after) {
  const differences = [];
  for (const [step, view] of before) {
    const other = after.get(step);
    if (!other) continue;
    for (const aspect of Object.keys(view)) {
      const [expected, shown] = splitAtDifference(JSON.stringify(view[aspect]), JSON.stringify(other[aspect]));
      if (expected !== shown) differences.push(`${step}: ${aspect} uncut: ${expected}, cut: ${shown}`);
    }
  }
  return differences;
}

/** Both texts from shortly before the place where they part, so that a long page gives a short line. */
function splitAtDifference(one, other) {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  return [one, other].map((text) => text.slice(Math.max(0, start - 20), start + 60));
}
