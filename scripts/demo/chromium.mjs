import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { createVisitor } from "./chromium-visitor.mjs";

const path = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts headless Chromium; installs it first where it is missing, this user may, and apt-get is there.
 *
 * @returns {Promise<import("playwright-core").Browser | null>} Null when there is none and it cannot be installed.
 */
export async function launchBrowser() {
  if (!existsSync(path)) installChromium();
  return existsSync(path) ? chromium.launch({ executablePath: path, args }) : null;
}

/**
 * The same, to visit federations with.
 *
 * @returns {Promise<import("./compare-runs.mjs").Stage | null>}
 */
export async function launchChromium() {
  const browser = await launchBrowser();
  if (browser === null) return null;
  return {
    name: `Chromium ${browser.version()}`,
    async openPage(origin, { onError, onWarning }) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
      const page = await context.newPage();
      page.on("pageerror", (error) => onError(error.message));
      page.on("console", (message) => {
        if (message.type() === "error") onError(message.text());
        if (message.type() === "warning") onWarning(message.text());
      });
      return { visitor: createVisitor(page, origin), close: () => context.close() };
    },
    close: () => browser.close(),
  };
}

function installChromium() {
  if (process.platform !== "linux" || process.getuid() !== 0) return;
  const options = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  try {
    execFileSync("apt-get", ["update"], options);
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], options);
  } catch {
    // No apt-get, or no package: the caller does without a browser.
  }
}
