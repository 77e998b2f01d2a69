import { Command } from "commander";
import { version } from "../../package.json";
import { createCheckCommand } from "./check";
import { createExplainCommand } from "./explain";
import { createInitCommand } from "./init";
import { createMacroCommand } from "./macro";
import { createMergeCommand } from "./merge";
import { createOptimizeCommand } from "./optimize";

/** Creates the command line, with one command per file. */
export function createProgram(): Command {
  return new Command("fedshake")
    .description("Cuts the shared libraries of a Module Federation down to what the federation uses.")
    .version(version)
    .option("--debug", "show the stack of errors")
    .addCommand(createInitCommand())
    .addCommand(createMergeCommand())
    .addCommand(createOptimizeCommand())
    .addCommand(createCheckCommand())
    .addCommand(createExplainCommand())
    .addCommand(createMacroCommand());
}
