import { printPruneFigures } from "../../src/report";

test("prints a line per library and the total", () => {
  const table = printPruneFigures([
    { shareKey: "antd", version: "6.0.0", used: 14, provided: 79, modules: { before: 1200, after: 640 }, bytes: { before: 1_451_991, after: 724_956 } },
    { shareKey: "@ant-design/icons", version: null, used: null, provided: null, modules: { before: 9, after: 9 }, bytes: { before: 0, after: 0 } },
  ]);
  expect(table).toMatchInlineSnapshot(`
"library             exports     modules  bytes before    after     cut
antd 6.0.0         14 of 79  1200 → 640     1,451,991  724,956  50.1 %
@ant-design/icons  all of ?       9 → 9             0        0   0.0 %
total                        1209 → 649     1,451,991  724,956  50.1 %"
`);
});

test("prints nothing for no library", () => {
  expect(printPruneFigures([])).toBe("");
});
