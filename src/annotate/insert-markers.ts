import MagicString from "magic-string";
import { exportCondition, printEndif, printIf } from "../markers";
import type {
  AssignmentChain,
  DeclarationSite,
  ExportSite,
  ExpressionSite,
  Range,
  SpecifiersSite,
  StatementPart,
  StatementSite,
} from "./export-site";

/**
 * Encloses each export site in the markers of one share key. Never adds or removes a line break, so that
 * positions without a source map stay close. Sites must come sorted by start, outer before inner.
 */
export function insertMarkers(source: string, sites: readonly ExportSite[], shareKey: string): MagicString {
  const text = new MagicString(source);
  const open = (name: string): string => printIf(exportCondition(shareKey, name));
  for (const site of sites) {
    if (!isMarked(source, site, open)) insertSite(text, site, open);
  }
  return text;
}

/** Tells whether a site stands in a block of its own already: a module may pass through here twice. */
function isMarked(source: string, site: ExportSite, open: Open): boolean {
  const [name] = namesOf(site);
  if (name == null) return false;
  const marker = `${open(name)} `;
  return source.startsWith(marker, site.start - marker.length);
}

function namesOf(site: ExportSite): Array<string | null> {
  if (site.kind === "statement") return site.parts.map((part) => part.name);
  return site.kind === "whole" || site.kind === "expression" ? [site.name] : [];
}

/** Prints the opening marker of an export. */
type Open = (name: string) => string;

const CLOSE = printEndif();

function insertSite(text: MagicString, site: ExportSite, open: Open): void {
  switch (site.kind) {
    case "whole":
      text.appendRight(site.start, `${open(site.name)} `);
      text.prependLeft(site.end, ` ${CLOSE}`);
      break;
    case "expression":
      return insertExpression(text, site, open);
    case "declaration":
      return insertDeclaration(text, site, open);
    case "specifiers":
      return insertSpecifiers(text, site, open);
    case "statement":
      return insertStatement(text, site, open);
  }
}

function insertDeclaration(text: MagicString, site: DeclarationSite, open: Open): void {
  const exports = site.bindings.map(({ local, exported }) => {
    const specifier = local === exported ? local : `${local} as ${exported}`;
    return enclose(open, exported, `export { ${specifier} };`);
  });
  for (const keyword of site.keywords) text.remove(keyword.start, keyword.end);
  text.prependLeft(site.end, `${site.needsSemicolon ? ";" : ""} ${exports.join(" ")}`);
}

function insertSpecifiers(text: MagicString, site: SpecifiersSite, open: Open): void {
  const [first = "", ...others] = site.names;
  text.appendRight(site.start, `${open(first)} `);
  others.forEach((name, index) => {
    const comma = site.commas[index]!;
    text.update(comma, comma + 1, ` }${site.tail}; ${CLOSE} ${open(name)} export {`);
  });
  text.prependLeft(site.end, ` ${CLOSE}`);
}

function insertExpression(text: MagicString, site: ExpressionSite, open: Open): void {
  const [before, after] = site.parenthesized ? ["", ""] : ["(", ")"];
  const { chain, result } = site;
  if (chain?.lead === null) {
    text.update(site.start, site.end, `${before}${printAssignments(chain, ",", open)} ${result}${breaksIn(text, site)}${after}`);
    return;
  }
  const trailing = chain ? `, ${printAssignments(chain, ",", open)}` : `, ${CLOSE}`;
  text.prependLeft(site.end, `${trailing} ${result}${after}`);
  text.appendRight(site.start, before);
  insertPart(text, { ...site, needsVoid: false }, open);
}

/** At one position the last insertion comes first: from the statement's end inwards. */
function insertStatement(text: MagicString, site: StatementSite, open: Open): void {
  if (site.needsBlock) {
    text.appendRight(site.start, "{ ");
    text.prependLeft(site.end, " }");
  }
  site.parts.forEach((part, index) => {
    const comma = site.commas[index];
    const previous = site.parts[index - 1];
    if (previous && site.declares && splitsAfter(site, previous)) text.appendRight(part.start, `${site.declares} `);
    if (part.chain?.lead === null) {
      // The assignments replace the part, its comma or semicolon included.
      const end = comma === undefined ? site.end : comma + 1;
      text.update(part.start, end, `${printAssignments(part.chain, ";", open)}${breaksIn(text, { start: part.start, end })}`);
      return;
    }
    const trailing = printTrailing(part, open);
    if (comma === undefined) text.prependLeft(site.end, trailing && !site.hasSemicolon ? `;${trailing}` : trailing);
    else if (splitsAfter(site, part)) text.update(comma, comma + 1, `;${trailing}`);
    insertPart(text, part, open);
  });
}

/** An expression statement is split at every comma, a declaration only where an export follows a declarator. */
function splitsAfter(site: StatementSite, part: StatementPart): boolean {
  return site.declares === null || part.chain !== null;
}

/** What has to follow the part's semicolon. */
function printTrailing(part: StatementPart, open: Open): string {
  if (part.chain) return ` ${printAssignments(part.chain, ";", open)}`;
  return part.name === null ? "" : ` ${CLOSE}`;
}

function insertPart(text: MagicString, { start, end, name, chain, needsVoid }: StatementPart, open: Open): void {
  if (chain) {
    const lead = `${chain.lead ?? ""}${chain.keepsAnonymous ? "(0, " : ""}`;
    text.update(chain.targets.start, chain.targets.end, `${lead}${breaksIn(text, chain.targets)}`);
    if (chain.keepsAnonymous) text.prependLeft(end, ")");
  } else if (name !== null) {
    text.appendRight(start, `${open(name)} `);
  } else if (needsVoid) {
    text.appendRight(start, "void (");
    text.prependLeft(end, ")");
  }
}

/** The line breaks of a range that goes. */
function breaksIn({ original }: MagicString, { start, end }: Range): string {
  return original.slice(start, end).match(/\r\n|[\n\r\u2028\u2029]/g)?.join("") ?? "";
}

function printAssignments({ assignments }: AssignmentChain, separator: "," | ";", open: Open): string {
  return assignments.map(({ name, code }) => enclose(open, name, `${code}${separator}`)).join(" ");
}

function enclose(open: Open, name: string, code: string): string {
  return `${open(name)} ${code} ${CLOSE}`;
}
