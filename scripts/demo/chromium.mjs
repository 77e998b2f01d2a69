import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

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
export async function launchChromium() {
  if (!existsSync(path)) installChromium();
  return existsSync(path) ? chromium.launch({ executablePath: path, args }) : null;
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
