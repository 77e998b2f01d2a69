import { annotate } from "../../src/annotate";
import { deleteBlocks, observe, type Observed, readExpected, readFormCases } from "./form-cases";

/**
 * Declares the tests that every fixture of a folder goes through: its annotated text, that it behaves as before,
 * and that deleting the blocks of one export leaves working code and every other export as it was.
 *
 * @param undeletable fixtures in which deleting the blocks of an export does not just remove it
 */
export function describeForms(theme: string, extension: "mjs" | "cjs", undeletable: ReadonlySet<string>): void {
  const cases = readFormCases(theme);
  const variants = cases.flatMap((form) => {
    const names = undeletable.has(form.name) || form.result.exports === "all" ? [] : form.result.exports;
    return [
      { form, what: "input", code: form.input },
      { form, what: "output", code: form.result.code },
      ...names.map((name) => ({ form, what: `without ${name}`, code: deleteBlocks(form.result.code, name) })),
    ];
  });
  let observed: Observed[] = [];
  beforeAll(() => {
    observed = observe(variants.map(({ form, code }) => ({ folder: form.folder, code })), extension);
  });
  const find = (name: string, what: string): Observed => {
    return observed[variants.findIndex((variant) => variant.form.name === name && variant.what === what)]!;
  };

  describe.each(cases)("$name", (form) => {
    const { name, input, result } = form;

    it("becomes the expected text", () => {
      expect(result.code).toBe(readExpected(form));
    });

    it("behaves as before", () => {
      expect(find(name, "input").error).toBeUndefined();
      expect(find(name, "output")).toEqual(find(name, "input"));
    });

    it("provides what it is said to", () => {
      const provided = find(name, "input").before!.map(([key]) => key).filter((key) => !/^(__esModule|Symbol\(.*)$/.test(key));
      if (result.forwards.length === 0) expect(result.exports).toEqual(provided.sort());
      else expect(provided).toEqual(expect.arrayContaining([...result.exports]));
    });

    it("keeps its lines", () => {
      expect(result.code.split("\n")).toHaveLength(input.split("\n").length);
    });

    it("is annotated only once", () => {
      expect(annotate({ source: result.code, filename: name, shareKeys: ["lib"] })?.code).toBe(result.code);
    });
  });

  it.each(variants.filter(({ what }) => what.startsWith("without ")))("$form.name runs $what", ({ form, what }) => {
    const name = what.slice("without ".length);
    const cut = find(form.name, what);
    expect(cut.error).toBeUndefined();
    expect(cut.before).toEqual(find(form.name, "input").before!.filter(([key]) => key !== name));
  });
}
