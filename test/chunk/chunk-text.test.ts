import { readdirSync } from "node:fs";
import { join } from "node:path";
import { cutAndCheck } from "../helpers/cut-and-check";
import { readChunkFixture } from "../helpers/chunk-fixture";
import { expectSameExports } from "../helpers/compare-runs";
import { runChunk } from "../helpers/run-chunk";

const root = join(__dirname, "../../__fixtures__/chunk");

describe.each(readdirSync(root))("%s", (leaf) => {
  const { facts, entry, texts, options, exec } = readChunkFixture(join(root, leaf));
  const shareKey = facts.shared[0]?.shareKey as string;
  const { uses, cut = "remove", gone = [], kept = [], log, whole = false } = options;

  test("behaves as before for what is used, and the rest is gone", async () => {
    const output = cutAndCheck({ facts, texts, uses: new Map([[shareKey, new Set(uses)]]), cut });
    const before = runChunk(texts.values(), entry);
    const after = runChunk(output.texts.values(), entry);
    await expectSameExports(before, after, uses, exec);
    expect(after.log).toEqual(log ?? before.log);
    if (!whole && cut === "remove") expect(Object.keys(after.exports).filter((name) => !uses.includes(name))).toEqual([]);
    const text = [...output.texts.values()].join("\n");
    for (const part of gone) expect(text).not.toContain(part);
    for (const part of kept) expect(text).toContain(part);
  });

  test("behaves as before when everything is used", async () => {
    const before = runChunk(texts.values(), entry);
    const names = Object.getOwnPropertyNames(before.exports);
    const output = cutAndCheck({ facts, texts, uses: new Map([[shareKey, new Set(names)]]) });
    await expectSameExports(before, runChunk(output.texts.values(), entry), names, exec);
  });
});
