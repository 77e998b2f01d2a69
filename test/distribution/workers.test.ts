import { OptimizeWorkers } from "../../src/distribution/OptimizeWorkers";
import type { MinimizeJob } from "../../src/distribution/minimize";

const threads = new OptimizeWorkers(2);
afterAll(() => threads.close());

const job = (code: string): MinimizeJob => ({
  code,
  minimizer: { name: "esbuild", label: "esbuild", options: {}, ecma: 2020 },
  module: false,
  dropComments: false,
  wantsMap: false,
  from: [process.cwd()],
});

test("minimizes texts of every length, more of them than there are threads", async () => {
  const long = `console.log( ${JSON.stringify("x".repeat(2 ** 21))} );`;
  const minimized = await Promise.all([long, "f( 1 );", "f( 2 );", "f( 3 );", long].map((code) => threads.minimize(job(code))));
  expect(minimized.map(({ code }) => code.trimEnd())).toEqual([long.replaceAll("( ", "(").replaceAll(" )", ")"), "f(1);", "f(2);", "f(3);", long.replaceAll("( ", "(").replaceAll(" )", ")")]);
});

test("what a tool rejects rejects, and gives its thread back", async () => {
  const broken = Array.from({ length: 3 }, () => threads.minimize(job("this is no script")));
  for (const each of await Promise.allSettled(broken)) expect(each.status).toBe("rejected");
  await expect(threads.minimize(job("f( 1 );"))).resolves.toMatchObject({ code: "f(1);\n" });
});
