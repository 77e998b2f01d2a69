const PATIENCE = 20_000;

/** The page keeps still when it has shown the same for this many looks, 50 ms apart. */
const CALM_LOOKS = 4;

/**
 * @param {import("playwright-core").Page} page
 * @param {string} origin
 * @returns {import("./journey.mjs").Visitor}
 */
export function createVisitor(page, origin) {
  page.setDefaultTimeout(PATIENCE);
  const findField = (label) => page.getByLabel(label, { exact: true }).or(page.getByPlaceholder(label, { exact: true })).first();
  return {
    open: (path) => page.goto(origin + path),
    click: (role, name) => page.getByRole(role, { name }).first().click(),
    fill: (label, text) => findField(label).fill(text),
    async choose(label, option) {
      await page.getByRole("combobox", { name: label }).click();
      await page.locator(".ant-select-item-option", { hasText: option }).click();
    },
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
    async takeScreenshot() {
      await page.evaluate(() => document.fonts.ready);
      const shoot = () => page.screenshot({ fullPage: true, animations: "disabled", caret: "hide" });
      const end = Date.now() + PATIENCE;
      let screenshot = await shoot();
      for (let next = await shoot(); !next.equals(screenshot) && Date.now() < end; next = await shoot()) screenshot = next;
      return screenshot;
    },
  };
}

const describe = (page) =>
  page.evaluate(() => ({
    text: document.body.innerText.replace(/\s+/g, " ").trim(),
    icons: document.querySelectorAll("svg path").length,
    controls: document.querySelectorAll("button, input, [role=combobox]").length,
    charts: [...document.querySelectorAll("canvas")].map((canvas) => canvas.toDataURL().length),
  }));
