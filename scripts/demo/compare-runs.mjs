import { launchChromium } from "./chromium.mjs";
import { journeys } from "./journey.mjs";
import { serve } from "./serve.mjs";
import { createVisitor } from "./visitor.mjs";

/**
 * Runs the uncut and the cut federation and compares what they show.
 *
 * @param {Record<"uncut" | "cut", Record<"host" | "remote", string>>} distributions Folders.
 * @returns {Promise<{ browser: string | null, same: boolean, steps: number, errors: string[] }>} `errors` has one line for each
 *   difference, each error of a page or console, and each console warning that only the cut federation gives.
 */
export async function compareRuns({ uncut, cut }) {
  const browser = await launchChromium();
  if (!browser) throw new Error("no browser");
  try {
    const before = await visitAll(browser, uncut);
    const after = await visitAll(browser, cut);
    const errors = [
      ...before.errors.map((error) => `uncut: ${error}`),
      ...after.errors.map((error) => `cut: ${error}`),
      ...after.warnings.filter((warning) => !before.warnings.includes(warning)).map((warning) => `cut: ${warning}`),
      ...listDifferences(before.views, after.views),
    ];
    return { browser: `Chromium ${browser.version()}`, same: errors.length === 0, steps: before.views.size, errors };
  } finally {
    await browser.close();
  }
}

/** Makes the journey through both apps, each in a fresh page. */
async function visitAll(browser, folders) {
  const server = await serve(folders);
  const record = { views: new Map(), errors: [], warnings: [] };
  try {
    for (const [app, steps] of Object.entries(journeys)) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
      const page = await context.newPage();
      listen(page, app, server.origin, record);
      const visitor = createVisitor(page, server.origin);
      for (const step of steps) {
        try {
          await step.act(visitor);
          record.views.set(`${app}, ${step.name}`, await visitor.look(step.shows));
        } catch (error) {
          record.errors.push(`${app}, ${step.name}: ${error.message.split("\n")[0]}`);
          break;
        }
      }
      await context.close();
    }
  } finally {
    await server.close();
  }
  return record;
}

/** Records what the page complains about. The origin is left out, as its port differs from run to run. */
function listen(page, app, origin, { errors, warnings }) {
  const line = (text) => `${app}: ${text.replaceAll(origin, "")}`;
  page.on("pageerror", (error) => errors.push(line(error.message)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(line(message.text()));
    if (message.type() === "warning") warnings.push(line(message.text()));
  });
}

function listDifferences(before, after) {
  const differences = [];
  for (const [step, view] of before) {
    const other = after.get(step) ?? {};
    for (const aspect of Object.keys(view)) {
      const [expected, shown] = [view, other].map((value) => JSON.stringify(value[aspect]));
      if (expected !== shown) differences.push(`${step}: ${aspect} differs: ${expected} uncut, ${shown ?? "nothing"} cut`);
    }
  }
  return differences;
}
