import { FedshakeError } from "./errors";

/**
 * Runs what goes down a syntax tree, one call for each level.
 *
 * @param consequence what becomes of the code then, one sentence
 * @throws FedshakeError `TOO_DEEP` where the stack is not large enough, and whatever else it throws
 */
export function withinStack<Result>(file: string | undefined, consequence: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new FedshakeError("TOO_DEEP", "code that is nested so deep cannot be read.", { hint: consequence, file, cause: error });
  }
}
