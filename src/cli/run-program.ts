import { CommanderError, type Command } from "commander";
import pc from "picocolors";
import { FedshakeError } from "../errors";

/** The exit codes of every command. */
export const DONE = 0;
export const FAILED = 1;
export const WRONG_CALL = 2;

/** Thrown by a command that has done its work and told what it found. */
export class Finding extends Error {}

/**
 * Runs the command line and returns its exit code: 0 done, 1 a finding or an error, 2 a wrong call.
 * A known error is printed without its stack, unless `--debug` is given.
 */
export async function runProgram(program: Command, args: readonly string[]): Promise<number> {
  for (const command of [program, ...program.commands]) {
    command.exitOverride().showHelpAfterError("Run with --help for usage.").configureOutput({ outputError });
  }
  try {
    await program.parseAsync(args, { from: "user" });
    return DONE;
  } catch (error) {
    // Commander has printed its message: help and version with exit code 0, else a wrong call.
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_CALL;
    if (error instanceof Finding) return FAILED;
    const isDebug = program.opts<{ debug?: boolean }>().debug === true;
    process.stderr.write(`${describe(error, isDebug)}\n`);
    return FAILED;
  }
}

function outputError(message: string, write: (text: string) => void): void {
  write(pc.red(message));
}

function describe(error: unknown, isDebug: boolean): string {
  if (!(error instanceof Error)) return pc.red(String(error));
  if (error instanceof FedshakeError && !isDebug) return `${pc.red(error.message)}\n${pc.dim(`${error.code}: see ${error.docs}`)}`;
  return error.stack ?? error.message;
}
