import { type Bundler, type DemoFigures, type Mode, reduction, runDemo } from "./run-demo";

const bundlers: Bundler[] = ["webpack", "rspack"];
const modes: Mode[] = ["production", "development"];

/** Least reduction in percent of the chunk that the share scope serves: production with webpack, minified. */
const leastReductions: Record<string, number> = {
  "@ant-design/icons": 97,
  "lodash-es": 74,
  "react-router-dom": 79,
  antd: 48,
  "react-redux": 55,
  "@reduxjs/toolkit": 44,
  "chart.js": 24,
};

/** What the RFC's prototype reached in development, in percent; it made chart.js bigger. */
const prototypeReductions: Record<string, number> = {
  "@ant-design/icons": 95.8,
  "lodash-es": 78.4,
  antd: 26.6,
  "react-router-dom": 17.5,
  "@reduxjs/toolkit": 24.9,
  "react-redux": 46.2,
  "chart.js": -27.4,
};

const keys = [...Object.keys(leastReductions), "react", "react-dom", "react-dom/client"].sort();

/** Least reduction in percent of all keys together, with webpack. */
const leastTotals: Record<Mode, number> = { production: 60, development: 57 };

/** Percentage points that Rspack may lie apart from webpack. */
const tolerance = 3;

const figures = new Map<string, DemoFigures>();
const figuresOf = (bundler: Bundler, mode: Mode): DemoFigures => {
  const found = figures.get(`${bundler} ${mode}`);
  if (!found) throw new Error(`The demo of ${bundler}, ${mode} has failed.`);
  return found;
};

describe.each(modes)("the example federation in %s", (mode) => {
  describe.each(bundlers)("with %s", (bundler) => {
    beforeAll(async () => {
      figures.set(`${bundler} ${mode}`, await runDemo(bundler, mode));
    }, 600_000);

    it("runs cut as it runs uncut", () => {
      const { run } = figuresOf(bundler, mode);
      expect(run.errors).toEqual([]);
      expect(run.same).toBe(true);
    });

    it("is measured for every share key", () => {
      expect(figuresOf(bundler, mode).libraries.map(({ key }) => key)).toEqual(keys);
    });
  });

  it("is as much smaller as promised, all keys together", () => {
    expect(reduction(figuresOf("webpack", mode).total)).toBeGreaterThanOrEqual(leastTotals[mode]);
  });

  it("is as small with Rspack as with webpack", () => {
    const [webpack, rspack] = bundlers.map((bundler) => reduction(figuresOf(bundler, mode).total));
    expect(Math.abs(webpack! - rspack!)).toBeLessThanOrEqual(tolerance);
  });
});

describe("each library of the example federation in production", () => {
  it.each(Object.entries(leastReductions))("is cut: %s by at least %i percent with webpack", (key, least) => {
    const library = figuresOf("webpack", "production").libraries.find((candidate) => candidate.key === key);
    expect(reduction(library!)).toBeGreaterThanOrEqual(least);
  });

  it.each(Object.keys(leastReductions))("is as small with Rspack as with webpack: %s", (key) => {
    const [webpack, rspack] = bundlers.map((bundler) => {
      const { libraries } = figuresOf(bundler, "production");
      return reduction(libraries.find((library) => library.key === key)!);
    });
    expect(rspack!).toBeGreaterThanOrEqual(webpack! - tolerance);
  });
});

describe.each(bundlers)("each library of the example federation in development, with %s", (bundler) => {
  it.each(Object.entries(prototypeReductions))("is cut by more than the RFC's prototype cut it: %s", (key, least) => {
    const library = figuresOf(bundler, "development").libraries.find((candidate) => candidate.key === key);
    expect(reduction(library!)).toBeGreaterThan(Math.max(least, 0));
  });
});
