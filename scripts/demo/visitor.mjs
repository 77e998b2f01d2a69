const PATIENCE = 20_000;

/** Waits until the text has been the same for this many looks, 50 ms apart. */
const CALM_LOOKS = 4;

/**
 * Acts on one page of a browser as a visitor would, and tells what stands there.
 *
 * @typedef {ReturnType<typeof createVisitor>} Visitor
 * @param {import("playwright-core").Page} page
 * @param {string} origin
 */
export function createVisitor(page, origin) {
  page.setDefaultTimeout(PATIENCE);
  return {
    open: (path) => page.goto(origin + path),
    click: (role, name) => page.getByRole(role, { name, exact: false }).first().click(),
    fill: (label, text) => field(page, label).fill(text),
    async choose(label, option) {
      await page.getByRole("combobox", { name: label }).click();
      await page.locator(".ant-select-item-option", { hasText: option }).click();
    },

    /** Waits for a text, then until the page keeps still, and returns what it shows. */
    async look(expected) {
      await page.waitForFunction((text) => document.body.innerText.includes(text), expected);
      let view = await describe(page);
      for (let calm = 0; calm < CALM_LOOKS; ) {
        await page.waitForTimeout(50);
        const next = await describe(page);
        calm = JSON.stringify(next) === JSON.stringify(view) ? calm + 1 : 0;
        view = next;
      }
      return view;
    },
  };
}

const field = (page, label) => page.getByLabel(label, { exact: true }).or(page.getByPlaceholder(label, { exact: true })).first();

/** The text that is visible, how many icons, fields and buttons there are, and what the charts look like. */
const describe = (page) =>
  page.evaluate(() => ({
    text: document.body.innerText.replace(/\s+/g, " ").trim(),
    icons: document.querySelectorAll("svg path").length,
    controls: document.querySelectorAll("button, input, [role=combobox]").length,
    charts: [...document.querySelectorAll("canvas")].map((canvas) => canvas.toDataURL().length),
  }));
