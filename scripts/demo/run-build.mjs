import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
/** The first errors tell enough; the rest mostly repeats them. */
const SHOWN_ERRORS = 3;

const script = fileURLToPath(new URL("build.mjs", import.meta.url));
/** `@module-federation/enhanced` writes its entry below the working directory, and it is an ES module. */
const cwd = fileURLToPath(new URL("../../examples/federation", import.meta.url));

/**
 * @typedef {object} BuildResult
 * @property {number} seconds From the creation of the compiler to its end, without the start of the process.
 * @property {number} cpuSeconds What all threads of the process used in that time.
 * @property {string[]} errors Empty: {@link runBuild} throws instead.
 * @property {string[]} warnings
 * @property {{ key: string, files: string[], bytes: number, gzip: number, modules: number }[]} libraries
 */

/**
 * Builds one app in a process of its own.
 *
 * @param {object} build As the example's configurations take it, plus `bundler`, `measure` and `variant`:
 *   `{ module, name, argument }`, a function that changes the configuration.
 * @returns {Promise<BuildResult>}
 * @throws {Error} When the process dies or the bundler reports errors.
 */
export async function runBuild(build) {
  const { stdout } = await run(process.execPath, [script, JSON.stringify(build)], { maxBuffer: 2 ** 28, cwd }).catch((error) => {
    throw new Error(describeDeath(build, error), { cause: error });
  });
  const result = JSON.parse(stdout.trimEnd().split("\n").at(-1));
  if (result.errors.length > 0) {
    const shown = result.errors.slice(0, SHOWN_ERRORS).join("\n");
    const hidden = result.errors.length - SHOWN_ERRORS;
    throw new Error(`${build.bundler} could not build "${build.app}":\n${shown}${hidden > 0 ? `\n… and ${hidden} more` : ""}`);
  }
  return result;
}

/** How the process ended that should have built. */
function describeDeath({ bundler, app }, { signal, code, stderr }) {
  const end = signal ? `was ended by ${signal}` : `ended with code ${code}`;
  return [`The process in which ${bundler} builds "${app}" ${end}.`, stderr.trimEnd()].filter(Boolean).join("\n");
}
