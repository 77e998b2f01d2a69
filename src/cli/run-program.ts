import { isAbsolute } from "node:path";
import { CommanderError, type Command } from "commander";
import pc from "picocolors";
import { FedshakeError } from "../errors";
import { reasonOf, shortPath } from "./read-text";

/** The exit codes of every command. */
const DONE = 0;
const FAILED = 1;
const WRONG_CALL = 2;

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
  if (isDebug && error instanceof Error) return error.stack ?? error.message;
  const known = error instanceof FedshakeError ? shortenPath(error) : describeSystemError(error);
  if (known) return `${pc.red(known.message)}\n${pc.dim(`${known.code}: see fedshake's ${known.docs}`)}`;
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return pc.red(`[fedshake] This should not happen: ${what}\nPlease report it with the stack that \`fedshake --debug\` shows.`);
}

function shortenPath(error: FedshakeError): FedshakeError {
  const { code, reason, hint, file, loc, frame } = error;
  return file === undefined || !isAbsolute(file) ? error : new FedshakeError(code, reason, { hint, file: shortPath(file), loc, frame });
}

/** What the system refuses (`EACCES`, `ENOSPC`, …) as an error for people; null for any other error. */
function describeSystemError(error: unknown): FedshakeError | null {
  const { syscall, path } = (error ?? {}) as NodeJS.ErrnoException;
  if (syscall === undefined) return null;
  return new FedshakeError("FILE_ACCESS", `The file cannot be read or written: ${reasonOf(error)}.`, {
    file: path === undefined ? undefined : shortPath(path),
    hint: "Check that it is what it should be, its permissions, and the space that is left.",
  });
}
