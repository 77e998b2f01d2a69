// `npm run cross-check`: compares the export names that the annotator finds in packages of all kinds with those that
// Node finds, prints a table with the reason of each difference, and ends with 1 where one is not explained.
import { Command } from "commander";
import colors from "picocolors";
import { crossCheck } from "./cross-check/cross-check.mjs";
import { alignTable } from "./demo/table.mjs";

const WORDING = {
  dynamic: (count) => `we keep all ${count} and list none`,
  missing: (count) => `we miss ${count}`,
  extra: (count) => `we list ${count} too many`,
  lexerMisses: (count) => `the lexer misses ${count}`,
  lexerOnly: (count) => `the lexer finds ${count} that are not there`,
  unmarked: (count) => `${count} have no marker`,
};

const { json } = new Command("npm run cross-check --")
  .description("Compares the export names that the annotator finds with those that Node finds, over packages of all kinds.")
  .option("--json", "print JSON instead of the table")
  .parse()
  .opts();

const packages = await crossCheck();
if (json) console.log(JSON.stringify(packages));
else printTable(packages);
if (packages.some(({ problems }) => problems.length > 0)) process.exitCode = 1;

function packageOf(file) {
  return file.split("/", file.startsWith("@") ? 2 : 1).join("/");
}

function printTable(rows) {
  const sum = (what) => String(rows.reduce((total, row) => total + (row[what] === "all" ? 0 : row[what]), 0));
  console.log(
    alignTable([
      ["file", "kind", "we list", "Node's lexer", "Node, by loading"],
      ...rows.map(({ file, kind, ours, lexer, loaded }) => [file, kind, String(ours), String(lexer), String(loaded)]),
      [`${rows.length} files of ${new Set(rows.map(({ file }) => packageOf(file))).size} packages`, "", sum("ours"), sum("lexer"), sum("loaded")],
    ]),
  );
  const same = rows.filter(({ isSame }) => isSame).length;
  console.log(`\nRun before and after annotation, ${same} of ${rows.length} export the same.`);
  console.log(`\n${colors.bold("Differences")}\n`);
  for (const { file, differences, explained, problems } of rows) {
    for (const [kind, names] of Object.entries(differences)) {
      console.log(`${file}: ${WORDING[kind](names.length)}: ${explained[kind]?.reason ?? colors.red("not explained")}`);
    }
    for (const problem of problems) console.log(colors.red(`${file}: ${problem}`));
  }
}
