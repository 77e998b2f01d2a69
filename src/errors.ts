import type { Position } from "./types";

/** Every code an error or warning of fedshake can carry. The README lists them with their remedies. */
export type FedshakeErrorCode =
  | "INVALID_OPTION"
  | "MISSING_PLUGIN"
  | "INVALID_MARKER"
  | "UNBALANCED_MARKER"
  | "INVALID_CONDITION"
  | "PARSE_FAILED"
  | "TOO_DEEP"
  | "INVALID_USAGE_REPORT"
  | "MISSING_USAGE_REPORT"
  | "UNKNOWN_EXPORT"
  | "UNRESOLVED_SHARE_KEY"
  | "UNSHARED_DEPENDENCY"
  | "VERSION_MISMATCH"
  | "STALE_USAGE_REPORT"
  | "MISSING_EXPORT"
  | "MISSING_PROVIDER"
  | "SINGLETON_MISMATCH"
  | "UNDECLARED_CONSUMER"
  | "REWRITE_INVALID"
  | "UNSUPPORTED_BUNDLER"
  | "FILE_ACCESS"
  | "MISSING_ARTIFACTS"
  | "INVALID_ARTIFACTS"
  | "OUTPUT_CHANGED"
  | "OUTPUT_LOCKED"
  | "MISSING_MINIMIZER"
  | "MINIMIZER_FAILED"
  | "CONFIG_NOT_EDITED";

export interface FedshakeErrorDetails {
  /** What to do about it, one sentence. */
  hint?: string | undefined;
  /** Relative path of the file at fault. */
  file?: string | undefined;
  loc?: Position | undefined;
  /** Code frame around `loc`. */
  frame?: string | undefined;
  cause?: unknown;
}

/**
 * The one error class. `message` reads `[fedshake] file (line:column): what is wrong. What to do.`,
 * with columns shown from 1, as editors do.
 */
export class FedshakeError extends Error {
  override readonly name = "FedshakeError";
  readonly code: FedshakeErrorCode;
  /** The message without prefix, place and hint. */
  readonly reason: string;
  readonly hint: string | undefined;
  readonly file: string | undefined;
  readonly loc: Position | undefined;
  readonly frame: string | undefined;
  /** Section of the README that explains the code. */
  readonly docs: string;

  constructor(code: FedshakeErrorCode, reason: string, details: FedshakeErrorDetails = {}) {
    const { hint, file, loc, frame, cause } = details;
    const place = [file, loc && `(${loc.line}:${loc.column + 1})`].filter(Boolean).join(" ");
    super(
      `[fedshake] ${place ? `${place}: ` : ""}${reason}${hint ? ` ${hint}` : ""}${frame ? `\n\n${frame}` : ""}`,
      cause === undefined ? undefined : { cause },
    );
    this.code = code;
    this.reason = reason;
    this.hint = hint;
    this.file = file;
    this.loc = loc;
    this.frame = frame;
    this.docs = `README.md#${code.toLowerCase()}`;
  }
}

/** An error as plain data, as it travels between threads. */
export interface PackedError {
  code: FedshakeErrorCode;
  reason: string;
  details: FedshakeErrorDetails;
}

export function packErrors(errors: readonly FedshakeError[]): PackedError[] {
  return errors.map(({ code, reason, hint, file, loc, frame }) => ({ code, reason, details: { hint, file, loc, frame } }));
}

export function unpackErrors(packed: readonly PackedError[]): FedshakeError[] {
  return packed.map(({ code, reason, details }) => new FedshakeError(code, reason, details));
}

/** What went wrong where nothing should, as an error for people; an error that is one already is returned. */
export function toFedshakeError(cause: unknown): FedshakeError {
  if (cause instanceof FedshakeError) return cause;
  const what = cause instanceof Error ? cause.message : String(cause);
  return new FedshakeError("REWRITE_INVALID", `The build could not be analysed (${what}); nothing was cut.`, {
    hint: "Please report this with the library that it happens on.",
    cause,
  });
}
