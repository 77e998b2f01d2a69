import { parseSync, type types as t } from "@babel/core";
import generate from "@babel/generator";
import traverse, { type NodePath } from "@babel/traverse";
import * as types from "@babel/types";

interface Block {
  start: number;
  end: number;
}

/**
 * Evaluates markers the plain way, with another parser and nothing of ours: what lies wholly inside a false block
 * goes or becomes null, definitions are replaced, and nothing else happens. Comments are lost.
 */
export function evaluateNaively(source: string, config: object): string {
  const ast = parseSync(source, {
    configFile: false,
    babelrc: false,
    sourceType: "unambiguous",
    parserOpts: { plugins: ["jsx"], allowReturnOutsideFunction: true },
  }) as t.File;
  const { blocks, definitions } = readComments(ast.comments ?? [], config);
  const isInside = ({ start, end }: t.Node): boolean => blocks.some((block) => block.start <= (start as number) && (end as number) <= block.end);
  const isCommaInside = ({ end }: t.Node): boolean => {
    const comma = /^(?:\s|\/\*[^]*?\*\/|\/\/.*)*,/.exec(source.slice(end as number))?.[0].length;
    return comma !== undefined && blocks.some((block) => block.start <= (end as number) && (end as number) + comma <= block.end);
  };

  traverse(ast, {
    enter(path) {
      const { node, parent, listKey, key } = path;
      if (path.isProgram() || typeof node.start !== "number") return;
      const definition = definitions.find(({ end }) => nextToken(source, end) === node.start);
      if (definition && isValuePlace(path) && (isTight(node) || source.slice(definition.end, node.start).endsWith("("))) {
        definitions.splice(definitions.indexOf(definition), 1);
        if (parent.type === "ObjectProperty") parent.shorthand = false;
        path.replaceWith(types.valueToNode(definition.value) as t.Expression);
        return path.skip();
      }
      const isEmptied = path.isExpressionStatement() ? isInside(path.node.expression) : path.isVariableDeclaration() && path.node.declarations.every(isInside) && path.listKey === "body";
      if (!isInside(node) && !isEmptied) return;
      if (isTarget(path) || (path.isVariableDeclarator() && isTarget(path.parentPath as NodePath))) return path.skip();
      if (path.isStatement() && (listKey === "body" || listKey === "consequent")) return void path.replaceWith(types.emptyStatement());
      if ((path.isStatement() || isEmptied) && /^(?:If|For|While|DoWhile|Labeled|With)/.test(parent.type) && /^(?:body|consequent|alternate)$/.test(String(key))) {
        return void path.replaceWith(types.emptyStatement());
      }
      if (path.isVariableDeclarator() || (path.isObjectMember() && parent.type === "ObjectExpression") || path.isClassMethod() || path.isClassProperty() || path.isClassPrivateProperty() || path.isStaticBlock()) return path.remove();
      if (path.isSwitchCase() || path.isModuleSpecifier()) return path.remove();
      if (path.isSpreadElement() && parent.type === "ObjectExpression") return path.remove();
      if (listKey === "elements" && isCommaInside(node)) return path.remove();
      if (listKey === "children") return void path.replaceWith(types.jsxExpressionContainer(types.nullLiteral()));
      if (path.isJSXAttribute()) return path.remove();
      if (!isValuePlace(path)) return;
      const isIterated = (parent.type === "ForOfStatement" && key === "right") || (parent.type === "SpreadElement" && path.parentPath?.parent.type !== "ObjectExpression");
      path.replaceWith(isIterated ? types.arrayExpression([]) : types.nullLiteral());
      path.skip();
    },
    JSXEmptyExpression(path) {
      const at = definitions.findIndex(({ start, end }) => path.node.innerComments?.some((comment) => comment.start === start && comment.end === end));
      if (at >= 0) path.replaceWith(types.valueToNode(definitions.splice(at, 1)[0]?.value) as t.Expression);
    },
  });
  return generate(ast, { comments: false, jsescOption: { minimal: true } }).code;
}

function isTarget({ parent, key }: NodePath): boolean {
  return parent.type === "UpdateExpression" || (key === "left" && /^(?:Assignment|For(?:In|Of))(?:Expression|Statement)$/.test(parent.type));
}

function isTight(node: t.Node): boolean {
  return types.isExpression(node) && !/^(?:Binary|Logical|Conditional|Assignment|Sequence)Expression$/.test(node.type);
}

function isValuePlace(path: NodePath): boolean {
  const { parent, key, node } = path;
  if (!(path.isExpression() || (parent.type === "ExportDefaultDeclaration" && key === "declaration")) || node.type === "JSXEmptyExpression") return false;
  if ((parent.type === "AssignmentExpression" || parent.type === "AssignmentPattern" || /^For(?:In|Of)/.test(parent.type)) && key === "left") return false;
  if (parent.type === "UpdateExpression" || /Specifier$/.test(parent.type) || parent.type === "RestElement") return false;
  if (types.isImportDeclaration(parent) || types.isExportAllDeclaration(parent) || types.isExportNamedDeclaration(parent)) return false;
  if (key === "id" || key === "label" || key === "param" || path.listKey === "params") return false;
  if ((key === "key" || key === "property") && "computed" in parent && !parent.computed) return false;
  return !/^(?:Array|Object)Pattern$/.test(parent.type) && !(path.parentPath?.isObjectProperty() && path.parentPath.parentPath.isObjectPattern());
}

/** The offset after space, comments and opening parentheses. */
function nextToken(source: string, from: number): number {
  return from + (/^(?:\s|\(|\/\*[^]*?\*\/|\/\/.*)*/.exec(source.slice(from))?.[0].length ?? 0);
}

function readComments(comments: readonly t.Comment[], config: object) {
  const open: Array<{ start: number; holds: boolean }> = [];
  const blocks: Block[] = [];
  const definitions: Array<{ start: number; end: number; value: unknown }> = [];
  for (const { type, value, start = 0, end = 0 } of comments) {
    const macro = type === "CommentBlock" ? /(?:^|[\s*])@common:(if|endif|define-inline)([^]*)/.exec(value) : null;
    const attribute = (name: string): string | undefined => new RegExp(`\\b${name}\\s*=\\s*"([^"]*)"`).exec(macro?.[2] ?? "")?.[1];
    if (macro?.[1] === "if") open.push({ start: end, holds: look(config, attribute("condition") ?? "") === true });
    else if (macro?.[1] === "endif") {
      const block = open.pop();
      if (block && !block.holds) blocks.push({ start: block.start, end: start });
    } else if (macro) {
      const found = look(config, attribute("value") ?? "") ?? (attribute("value") && hasPath(config, attribute("value") ?? "") ? null : attribute("default"));
      if (found !== undefined) definitions.push({ start, end, value: found });
    }
  }
  return { blocks, definitions };
}

function look(config: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, segment) => {
    const name = decodeURIComponent(segment);
    return typeof value === "object" && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
  }, config);
}

function hasPath(config: unknown, path: string): boolean {
  return look(config, path) !== undefined;
}
