/**
 * Opens a report page in headless Chromium and goes through it with the keyboard alone, in a process of its own, which
 * Jest's modules do not reach into. Prints what it saw as JSON, a `Visit` of page.test.ts.
 */
import { pathToFileURL } from "node:url";
import { launchBrowser } from "../../scripts/demo/chromium.mjs";

const [file, fileOfNothing] = process.argv.slice(2);
const browser = await launchBrowser();
if (browser === null) throw new Error("There is no Chromium. Install it, or say where it is in CHROMIUM_PATH.");

const seen = { problems: [], requests: [], looks: [], steps: {} };

for (const width of [1440, 390]) {
  for (const colorScheme of ["light", "dark"]) {
    const page = await openPage({ viewport: { width, height: 900 }, colorScheme });
    seen.looks.push(
      await page.evaluate(() => {
        const area = (side) => [...document.querySelectorAll(`.${side} .group`)].reduce((sum, { offsetWidth, offsetHeight }) => sum + offsetWidth * offsetHeight, 0);
        return {
          width: innerWidth,
          scrollWidth: document.documentElement.scrollWidth,
          background: getComputedStyle(document.body).backgroundColor,
          color: getComputedStyle(document.body).color,
          areas: { before: area("before"), after: area("after") },
          title: document.title,
        };
      }),
    );
    await page.close();
  }
}

const page = await openPage({ viewport: { width: 1440, height: 900 } });
const { steps } = seen;
const press = async (...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};
const textOf = async (selector) => (await page.locator(selector).allInnerTexts()).join("\n");

steps.text = await textOf("#app");

await press("/");
await page.keyboard.type("button.js");
steps.results = await textOf(".results");
await press("Enter");
await page.waitForSelector(".why");
steps.details = await textOf(".details");
steps.path = await textOf(".path");

await page.locator(".before .treemap").focus();
await press("ArrowLeft");
steps.moved = await textOf(".details h3");
await press("Escape", "Escape");
steps.top = await textOf(".path");
await press("Enter");
steps.opened = await textOf(".path");

// From the maps on with the Tab key alone, to the library "kit", and back to the list of sizes.
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
for (let stops = 0; stops < 30 && !(await focused()).includes("kit 1.0.0"); stops++) await press("Tab");
await press("Enter");
steps.library = await textOf(".library-box.open");
for (let stops = 0; stops < 30 && !(await page.evaluate(() => document.activeElement?.name === "metric")); stops++) await press("Shift+Tab");
await press("ArrowRight");
steps.gzip = await textOf(".summary");
steps.title = await page.title();

const emptyPage = await openPage({ viewport: { width: 390, height: 900 } }, fileOfNothing, "#libraries");
steps.nothing = await emptyPage.locator("main").innerText();

await browser.close();
process.stdout.write(JSON.stringify(seen));

async function openPage(options, path = file, ready = ".cell") {
  const page = await browser.newPage({ reducedMotion: "reduce", ...options });
  page.on("pageerror", (error) => seen.problems.push(error.message));
  page.on("console", (message) => seen.problems.push(message.text()));
  page.on("request", (request) => seen.requests.push(request.url()));
  await page.goto(pathToFileURL(path).href);
  await page.waitForSelector(ready);
  return page;
}
