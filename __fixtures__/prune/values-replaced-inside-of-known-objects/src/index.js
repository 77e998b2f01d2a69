export const seen = [];

const ticks = { formatters: { values: { y: 1 } }, named: { values: { y: 1 } }, kept: { values: { y: 1 } } };
ticks.formatters.values = { get y() { seen.push("through a name"); return 2; } };
export const first = ticks.formatters.values.y;

const key = ["na", "med"].join("");
ticks[key] = { values: { get y() { seen.push("through a key"); return 2; } } };
export const second = ticks.named.values.y;

class Scale {
  static defaults = { grid: { color: "grey" } };
}
Scale.defaults.grid = { get color() { seen.push("in a class"); return "red"; } };
export const third = Scale.defaults.grid.color;
