// Kills `fedshake optimize` at random moments and looks at what is left: `npm run kill-optimize -- [--kills N] [--seed N]`.
import { Command } from "commander";
import { killRepeatedly } from "./kill-optimize/kill-repeatedly.mjs";

const program = new Command("npm run kill-optimize --")
  .description("Kills `fedshake optimize` in place at random moments, and checks that what is left is whole.")
  .option("--kills <n>", "how many runs are killed", Number, 200)
  .option("--seed <n>", "of the random moments", Number, 1)
  .option("--json", "print the counts as JSON and nothing else")
  .parse();
const { kills, seed, json } = program.opts();

const counts = await killRepeatedly({ kills, seed, print: json ? () => {} : console.log });
console.log(json ? JSON.stringify(counts) : `Of ${kills} runs, ${counts.old} left the old state, ${counts.new} the new one, and ${counts.unfinished} one that the next run finished; ${counts.ended} ended before they were killed.`);
for (const problem of counts.problems) console.error(problem);
process.exitCode = counts.problems.length > 0 ? 1 : 0;
