import { createProgram } from "./program";
import { runProgram } from "./run-program";

void runProgram(createProgram(), process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
