import { createCodeFrame, positionAt } from "../code-frame";
import { FedshakeError } from "../errors";
import { findJsonError } from "../find-json-error";
import type { UsageReport } from "../types";
import { completeUsage } from "./complete";
import { deriveTreeShake } from "./derive-tree-shake";
import { upgradeReport, type OlderReport } from "./older-report";
import { findViolation } from "./report-schema";
import { detailsOfConsumedModules, detailsOfTreeShake } from "./rfc-report";
import { ReportAccumulator } from "./report-accumulator";

const REBUILD = "Build the app again with FedshakePlugin.";

/** A report without the part that is derived from the others. */
export type Usage = Omit<UsageReport, "treeShake">;

/**
 * Reads a usage report from its text, or from the object that was parsed from it; `file` is for messages only.
 * A report of version 1, or in one of the RFC's forms (`treeShake` or `consume_shared_modules`), is converted. Throws INVALID_USAGE_REPORT, with
 * place and frame where the text is no JSON, and with a JSON path where it is not a report.
 */
export function parseReport(input: unknown, file?: string): UsageReport {
  const usage = readUsage(typeof input === "string" ? parseText(input, file) : input, file);
  if ("treeShake" in usage) return usage;
  return { ...usage, treeShake: deriveTreeShake(usage.details, completeUsage(usage)) };
}

/** As {@link parseReport}, but without `treeShake`, which it skips in a text as `printReport` prints it. */
export function parseUsage(text: string, file?: string): Usage {
  return readUsage(parseHead(text) ?? parseText(text, file), file);
}

function readUsage(report: unknown, file: string | undefined): Usage | UsageReport {
  const fail = (reason: string, hint = REBUILD): never => {
    throw new FedshakeError("INVALID_USAGE_REPORT", reason, { hint, file });
  };
  const check = (violation: ReturnType<typeof findViolation>): void => {
    if (violation) fail(`${violation.path} ${violation.reason}.`);
  };
  if (!isObject(report)) return fail("$ should be an object with a usage report.");
  const { version, treeShake, consume_shared_modules: consumed, details } = report;
  if (version === undefined && details === undefined) {
    if (treeShake === undefined && consumed === undefined) fail('$ lacks "version" and "treeShake": this is no usage report.');
    const accumulator = new ReportAccumulator();
    if (treeShake !== undefined) {
      check(findViolation("treeShake", treeShake, "$.treeShake"));
      accumulator.add({ apps: [], remotes: [], details: detailsOfTreeShake(treeShake as Parameters<typeof detailsOfTreeShake>[0]) });
    }
    if (consumed !== undefined) {
      check(findViolation("consumeSharedModules", consumed, "$.consume_shared_modules"));
      accumulator.add({ apps: [], remotes: [], details: detailsOfConsumedModules(consumed as Parameters<typeof detailsOfConsumedModules>[0]) });
    }
    return accumulator.toReport();
  }
  if (version !== undefined && version !== 1 && version !== 2) {
    fail(`$.version is ${JSON.stringify(version)}, but only versions 1 and 2 are known.`, "Update fedshake, or build the app again.");
  }
  if (version === 1) {
    check(findViolation("olderReport", report));
    return upgradeReport(report as unknown as OlderReport);
  }
  check(findViolation("report", report));
  return report as unknown as Usage;
}

/**
 * Parses the text of a report up to `treeShake`, where that stands last and on lines of its own. What precedes it is
 * JSON, with a brace added, only if it was a member of the outermost object. Null where the text is laid out in
 * another way, or ends early.
 */
function parseHead(text: string): object | null {
  const start = text.indexOf(',\n  "treeShake": {\n');
  if (start < 0 || !/^\n {2}\}\n\}\n?$/.test(text.slice(text.indexOf("\n  }", start)))) return null;
  try {
    const head = JSON.parse(`${text.slice(0, start)}}`) as object;
    return "details" in head ? head : null;
  } catch {
    return null;
  }
}

function parseText(text: string, file: string | undefined): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const { offset, wording, endsEarly } = findJsonError(text);
    const loc = positionAt(text, offset);
    throw new FedshakeError("INVALID_USAGE_REPORT", endsEarly ? "The JSON ends too early." : `This is no JSON: ${wording}.`, {
      hint: endsEarly ? `The file seems to be truncated. ${REBUILD}` : REBUILD,
      file,
      loc,
      frame: createCodeFrame(text, loc),
      cause,
    });
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
