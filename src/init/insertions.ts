import type * as t from "@babel/types";
import type MagicString from "magic-string";

/** Where in a configuration the plugin goes. */
export type Place =
  /** In the list in which a node stands, directly after it. */
  | { kind: "after"; node: t.Node }
  | { kind: "last"; array: t.ArrayExpression }
  /** As the value of a property that is not there yet, of objects that are not there yet. */
  | { kind: "property"; object: t.ObjectExpression; keys: readonly string[] };

const PLUGIN = "new FedshakePlugin()";

/** Inserts the plugin; what stands there keeps its text, and the new text its indentation. */
export function insertPlugin(edited: MagicString, place: Place): void {
  if (place.kind === "after") return insertAfter(edited, place.node, PLUGIN);
  if (place.kind === "last") {
    const last = place.array.elements.at(-1);
    if (last) insertAfter(edited, last, PLUGIN);
    else edited.appendRight(endOf(place.array) - 1, PLUGIN);
    return;
  }
  const { object, keys } = place;
  const value = keys.slice(1).reduceRight((inner, key) => `{ ${key}: ${inner} }`, `[${PLUGIN}]`);
  const property = `${keys[0]}: ${value}`;
  const last = object.properties.at(-1);
  if (last) insertAfter(edited, last, property);
  else edited.appendRight(endOf(object) - 1, ` ${property} `);
}

/** Adds to a list, on a line of its own where the node before stands on one. */
function insertAfter(edited: MagicString, { start, end }: t.Node, text: string): void {
  const source = edited.original;
  const before = /(?:\r?\n)?[^\S\r\n]*$/.exec(source.slice(0, start ?? 0))?.[0] ?? "";
  edited.appendLeft(end ?? 0, /\n/.test(before) ? `,${before}${text}` : `, ${text}`);
}

/** Adds the import in the file's own style: after the last import or `require`, with its quotes and its semicolon or none. */
export function insertImport(edited: MagicString, { program }: t.File, isEsm: boolean): void {
  const source = edited.original;
  const newline = source.includes("\r\n") ? "\r\n" : "\n";
  const last = program.body.filter((statement) => (isEsm ? /^(?:Import|TSImportEquals)Declaration$/.test(statement.type) : isRequire(statement))).at(-1);
  const model = last ? source.slice(last.start ?? 0, endOf(last)) : "";
  const quote = /["']/.exec(model || source)?.[0] ?? '"';
  const module = `${quote}fedshake/plugin${quote}`;
  const statement = isEsm ? `import { FedshakePlugin } from ${module}` : `const { FedshakePlugin } = require(${module})`;
  if (last) {
    const end = endOf(last);
    const comment = /^[^\S\r\n]*(?:\/\/[^\r\n]*)?(?=\r?\n|$)/.exec(source.slice(end))?.[0] ?? "";
    edited.appendLeft(end + comment.length, `${newline}${statement}${model.endsWith(";") ? ";" : ""}`);
    return;
  }
  const [first] = program.body;
  const start = first?.leadingComments?.[0]?.start ?? first?.start ?? source.length;
  edited.appendRight(start, `${statement};${newline}${newline}`);
}

/** `const x = require("…")`, also with something read of it. */
function isRequire(statement: t.Statement): boolean {
  return statement.type === "VariableDeclaration" && statement.declarations.some(({ init }) => init != null && isRequireCall(init));
}

function isRequireCall(node: t.Node): boolean {
  if (node.type === "MemberExpression") return isRequireCall(node.object);
  return node.type === "CallExpression" && node.callee.type === "Identifier" && node.callee.name === "require";
}

function endOf({ end }: t.Node): number {
  return end ?? 0;
}
