import { stripVTControlCharacters } from "node:util";
import { createProgram } from "../../src/cli/program";
import { runProgram } from "../../src/cli/run-program";

/** Runs the command line in this process; what it writes comes back without colours. */
export async function runCli(...args: string[]): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  const written = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    jest.spyOn(process[stream], "write").mockImplementation((text) => {
      written[stream] += stripVTControlCharacters(String(text));
      return true;
    });
  }
  try {
    return { exitCode: await runProgram(createProgram(), args), ...written };
  } finally {
    jest.restoreAllMocks();
  }
}
