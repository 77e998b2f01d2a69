const UNITS = ["B", "kB", "MB", "GB"];

/** `1451984` → `1.45 MB`. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  const digits = unit === 0 || value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
  return `${value.toFixed(digits)} ${UNITS[unit]}`;
}

/** `1451984` → `1,451,984`. */
export function formatCount(count: number): string {
  return Math.round(count).toLocaleString("en");
}

/** How much smaller: `−48.7 %`; `±0 %` where nothing changed. */
export function formatChange(before: number, after: number): string {
  if (before === 0 || before === after) return "±0 %";
  const percent = (100 * (after - before)) / before;
  const text = Math.abs(percent).toFixed(Math.abs(percent) < 99.95 ? 1 : 0);
  return `${percent < 0 ? "−" : "+"}${text} %`;
}

/** A module's path from its package on: `../node_modules/antd/es/button.js` → `antd/es/button.js`. */
export function shortenPath(path: string): string {
  const at = Math.max(path.lastIndexOf("node_modules/"), path.lastIndexOf("node_modules\\"));
  return at < 0 ? path.replace(/^(?:\.\.?[\\/])+/, "") : path.slice(at + "node_modules/".length);
}

/** The last part of a path; of an index file, with its folder: `antd/es/button/index.js` → `button/index.js`. */
export function baseName(path: string): string {
  const parts = path.split(/[\\/]/);
  const last = parts.at(-1) ?? path;
  return /^index\.\w+$/.test(last) ? parts.slice(-2).join("/") : last;
}

export function count(number: number, noun: string): string {
  return `${formatCount(number)} ${number === 1 ? noun : `${noun}s`}`;
}
