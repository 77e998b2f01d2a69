import { parse as parseJson, printParseErrorCode, type ParseError } from "jsonc-parser";
import { createCodeFrame, positionAt } from "../code-frame";
import { FedshakeError } from "../errors";
import type { UsageReport } from "../types";
import { findReportViolation, findTreeShakeViolation } from "./report-schema";
import { detailsOfTreeShake } from "./rfc-report";
import { ReportAccumulator } from "./report-accumulator";

const REBUILD = "Build the app again with FedshakePlugin.";

/**
 * Reads a usage report from its text, or from the object that was parsed from it; `file` is for messages only.
 * A report that has the RFC's `treeShake` alone is converted. Throws INVALID_USAGE_REPORT, with place and frame
 * where the text is no JSON, and with a JSON path where it is not a report.
 */
export function parseReport(input: unknown, file?: string): UsageReport {
  const report = typeof input === "string" ? parseText(input, file) : input;
  const fail = (reason: string, hint = REBUILD): never => {
    throw new FedshakeError("INVALID_USAGE_REPORT", reason, { hint, file });
  };
  if (!isObject(report)) return fail("$ should be an object with a usage report.");

  const { version, treeShake, details } = report;
  if (version !== undefined && version !== 1) {
    fail(`$.version is ${JSON.stringify(version)}, but only version 1 is known.`, "Update fedshake, or build the app again.");
  }
  const isRfcForm = version === undefined && details === undefined;
  if (isRfcForm && treeShake === undefined) fail('$ lacks "version" and "treeShake": this is no usage report.');

  const violation = isRfcForm ? findTreeShakeViolation(treeShake) : findReportViolation(report);
  if (violation) fail(`${violation.path} ${violation.reason}.`);
  if (!isRfcForm) return report as unknown as UsageReport;

  const accumulator = new ReportAccumulator();
  accumulator.add({ apps: [], details: detailsOfTreeShake(treeShake as Record<string, Record<string, unknown>>) });
  return accumulator.toReport();
}

function parseText(text: string, file: string | undefined): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    // V8's message has a position only sometimes: a second parser says where.
    const errors: ParseError[] = [];
    parseJson(text, errors, { disallowComments: true });
    const [{ error, offset, length } = { error: 0, offset: text.length, length: 0 }] = errors;
    const wording = wordsOf(error);
    const isCut = offset + (wording.startsWith("unexpected end") ? length : 0) >= text.trimEnd().length;
    const loc = positionAt(text, isCut ? text.length : offset);
    throw new FedshakeError("INVALID_USAGE_REPORT", isCut ? "The JSON ends too early." : `This is no JSON: ${wording}.`, {
      hint: isCut ? `The file seems to be truncated. ${REBUILD}` : REBUILD,
      file,
      loc,
      frame: createCodeFrame(text, loc),
      cause,
    });
  }
}

/** `CommaExpected` → `comma expected`. */
function wordsOf(error: ParseError["error"]): string {
  return printParseErrorCode(error).replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
