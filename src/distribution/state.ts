import Ajv, { type ValidateFunction } from "ajv";
import { ARTIFACTS_FOLDER } from "../artifacts";
import { FedshakeError } from "../errors";
import type { OutputFolder } from "./OutputFolder";

export const STATE_FILE = `${ARTIFACTS_FOLDER}/optimized.json`;
export const JOURNAL_FILE = `${ARTIFACTS_FOLDER}/journal.json`;

/** A file that `fedshake optimize` has changed in place: SHA-256 before and after; null where there is no such file. */
export interface FileState {
  original: string | null;
  written: string | null;
}

/** What an interrupted run had decided to do, and the next run finishes. */
export interface Journal {
  /** Files to move into place, in this order, from their staged names. */
  put: Array<{ name: string; staged: string }>;
  remove: string[];
  state: Array<[name: string, file: FileState]>;
}

/** Nothing of what fedshake keeps for itself is a file of the output. */
const outputFile = { type: "string", pattern: `^(?!\\${ARTIFACTS_FOLDER}(?:/|$))` };
const digest = { anyOf: [{ type: "null" }, { type: "string", pattern: "^[0-9a-f]{64}$" }] };
const fileState = { type: "object", required: ["original", "written"], properties: { original: digest, written: digest } };
const stateSchema = { type: "array", items: { type: "array", items: [outputFile, fileState], minItems: 2, maxItems: 2 } };
const journalSchema = {
  type: "object",
  required: ["put", "remove", "state"],
  properties: {
    put: {
      type: "array",
      items: { type: "object", required: ["name", "staged"], properties: { name: outputFile, staged: { type: "string", pattern: "^[0-9]+$" } } },
    },
    remove: { type: "array", items: outputFile },
    state: stateSchema,
  },
};

/** What earlier runs have changed in place, by name; empty when there was none. Throws INVALID_ARTIFACTS. */
export function readState(folder: OutputFolder): ReadonlyMap<string, FileState> {
  return new Map((readJson(folder, STATE_FILE, stateSchema) ?? []) as Journal["state"]);
}

/** Null when no run was interrupted. Throws INVALID_ARTIFACTS. */
export function readJournal(folder: OutputFolder): Journal | null {
  return readJson(folder, JOURNAL_FILE, journalSchema) as Journal | null;
}

const validators = new Map<object, ValidateFunction>();

function readJson(folder: OutputFolder, name: string, schema: object): unknown {
  const content = folder.readIfThere(name);
  if (content === null) return null;
  const validate = validators.get(schema) ?? new Ajv({ strict: false }).compile(schema);
  validators.set(schema, validate);
  try {
    const value = JSON.parse(content.toString()) as unknown;
    if (validate(value)) return value;
  } catch {
    // No JSON: no less wrong than another shape.
  }
  throw new FedshakeError("INVALID_ARTIFACTS", "The file is not what `fedshake optimize` has written.", { file: folder.describe(name), hint: "Build the app again." });
}
