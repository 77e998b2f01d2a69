import { InvalidArgumentError } from "commander";

/** The path itself. An empty one is a wrong call, most likely a variable that is not set, and not the current folder. */
export function readPath(path: string): string {
  if (path === "") throw new InvalidArgumentError("It is empty.");
  return path;
}

/** For an argument that may be several paths. */
export function collectPaths(path: string, before: readonly string[] = []): string[] {
  return [...before, readPath(path)];
}
