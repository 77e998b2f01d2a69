import { readFileSync, writeFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { Script } from "node:vm";
import type { SharedBundle } from "../../test/helpers/shared-bundle";
import { buildLibraries, type BuildKind } from "./build-libraries";
import { compareLibrary, type CompareInput, type LibraryResult } from "./compare-library";
import type { Library } from "./libraries";

/** Builds the libraries and writes the build to a file. */
export interface BuildTask extends BuildKind {
  kind: "build";
  libraries: Library[];
  file: string;
}

/** Makes some cuts of one library of a build. */
export interface CompareTask extends Omit<CompareInput, "bundle" | "createObserver" | "library" | "onCut"> {
  kind: "compare";
  library: Library;
  build: BuildKind;
  /** Of the build. */
  file: string;
}

export type Task = BuildTask | CompareTask;

/** What a worker says: where it is, and at last what came of the task. */
export type Message = { kind: "cut"; seed: string; uses: readonly string[] } | { kind: "done"; result: LibraryResult | null } | { kind: "failed"; reason: string };

const observerFile = process.argv[2] as string;
let observer: Script | null = null;
let current: { file: string; bundle: SharedBundle } | null = null;

// Libraries leave promises behind that nobody waits for.
process.on("unhandledRejection", () => {});
process.on("uncaughtException", (error) => {
  if (!(error instanceof Error)) return;
  send({ kind: "failed", reason: String(error.stack) });
});

// The command was interrupted.
process.on("disconnect", () => process.exit());

process.on("message", (task: Task) => {
  run(task).then(
    (result) => send({ kind: "done", result }),
    (error: unknown) => send({ kind: "failed", reason: error instanceof Error ? String(error.stack) : String(error) }),
  );
});

async function run(task: Task): Promise<LibraryResult | null> {
  if (task.kind === "build") {
    writeFileSync(task.file, serialize(await buildLibraries(task, task.libraries)));
    return null;
  }
  if (current?.file !== task.file) current = { file: task.file, bundle: deserialize(readFileSync(task.file)) as SharedBundle };
  observer ??= new Script(readFileSync(observerFile, "utf8"), { filename: "observer.js" });
  return compareLibrary({
    ...task,
    bundle: current.bundle,
    createObserver: observer,
    onCut: (seed, uses) => send({ kind: "cut", seed, uses }),
  });
}

function send(message: Message): void {
  process.send?.(message);
}
