import { printTable } from "../../src/report/table";
import { reportConsumption, type ReportedUses } from "../../test/plugin/build-consumption-cases";
import { Builder, flavours } from "../../test/plugin/builder";
import { consumptionCases } from "../../test/plugin/consumption-cases";

/** Prints what each bundler reports of each form, in both modes; returns 1 where two differ, else 0. */
export async function printReports(): Promise<number> {
  const builder = new Builder();
  let differing = 0;
  try {
    for (const mode of ["development", "production"] as const) {
      const reports: ReportedUses[][] = [];
      for (const flavour of flavours) reports.push(await reportConsumption(builder, flavour, mode));
      const rows = consumptionCases.map((item, index) => {
        const own = reports.map((report) => report[index] as ReportedUses);
        const texts = own.map((uses) => JSON.stringify(uses));
        const isEqual = new Set(texts).size === 1;
        if (!isEqual) differing++;
        return [item.title, ...own.map(printUses), isEqual ? "equal" : "DIFFERENT"];
      });
      console.log(`${printTable(["in " + mode, ...flavours, ""].map((title) => ({ title, align: "left" })), rows)}\n`);
    }
  } finally {
    builder.close();
  }
  console.log(differing === 0 ? "All reports are equal." : `${differing} reports differ.`);
  return differing === 0 ? 0 : 1;
}

function printUses({ esm, cjs, unused }: ReportedUses): string {
  const parts = [["esm", esm], ["cjs", cjs], ["unused", unused]] as const;
  return parts.filter(([, names]) => names.length > 0).map(([kind, names]) => `${kind}: ${names === "all" ? names : names.join(" ")}`).join("; ") || "nothing";
}
