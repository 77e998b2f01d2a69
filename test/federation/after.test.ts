import { type DemoFigures, reduction, runDemo } from "./run-demo";

describe("the example federation after its builds, with Rspack and @module-federation/enhanced", () => {
  let figures: DemoFigures;
  const inBrowser = (): boolean => figures.run.browser !== null;

  beforeAll(async () => {
    figures = await runDemo("rspack", "production", ["--after", "--enhanced"]);
  }, 600_000);

  it("runs cut as it runs uncut, to the pixel", () => {
    expect(figures.run.errors).toEqual([]);
    expect(figures.run.steps).toBeGreaterThan(20);
    expect(figures.run.screenshots).toBe(inBrowser() ? figures.run.steps : 0);
  });

  it("stops at breakpoints where the source maps say", () => {
    if (!inBrowser()) return;
    const { hit, errors } = figures.breakpoints ?? { hit: [], errors: [] };
    expect(errors).toEqual([]);
    expect(hit.map(({ source }) => source)).toContain("webpack://remote/node_modules/lodash-es/groupBy.js");
  });

  it("has manifests that name the new files", () => {
    // Of each app, ten libraries with a file at least.
    expect(figures.manifests?.named).toBeGreaterThanOrEqual(40);
    expect(figures.manifests?.missing).toEqual([]);
  });

  it("is measured before and after as a build that cuts is", () => {
    const icons = figures.libraries.find(({ key }) => key === "@ant-design/icons");
    expect(icons).toMatchObject({ used: 14 });
    expect(icons?.before.modules).toBeGreaterThan(1700);
    expect(icons?.after.modules).toBeLessThan(50);
  });

  it("is as small as if it had been cut in the build", () => {
    expect(reduction(figures.total)).toBeGreaterThanOrEqual(60);
  });
});
