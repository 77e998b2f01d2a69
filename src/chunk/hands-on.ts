import type { AnyNode, Function as FunctionNode, Node } from "acorn";
import { listChildren } from "./this-reads";

/**
 * Names whose values the code of a function may give to others: to a call, as what it is called on or with, to another
 * name or a property, or to a function inside, which may return it later. The function's own `return` does not count.
 */
export function collectHandedOn({ params, body }: FunctionNode): Set<string> {
  const names = new Set<string>();
  const visitAll = (nodes: ReadonlyArray<Node | null | undefined>, isUnseen: boolean, isInside: boolean): void => {
    for (const node of nodes) if (node) visit(node as AnyNode, isUnseen, isInside);
  };

  /** What a name is given is not handed on by that if it is its own value. */
  const visitGiven = (target: AnyNode, value: Node | null | undefined, isInside: boolean): void => {
    const own = target.type === "Identifier" && !names.has(target.name) ? target.name : null;
    visitAll([target.type === "Identifier" ? null : target], true, isInside);
    visitAll([value], false, isInside);
    if (own !== null && value && isOwnDefault(own, value as AnyNode)) names.delete(own);
  };

  /**
   * @param isUnseen no one gets the value
   * @param isInside in a function inside of that one
   */
  const visit = (node: AnyNode, isUnseen: boolean, isInside: boolean): void => {
    switch (node.type) {
      case "Identifier":
        if (!isUnseen) names.add(node.name);
        return;
      case "MemberExpression":
        return visitAll([node.object, node.computed ? node.property : null], true, isInside);
      case "CallExpression":
      case "NewExpression": {
        const callee = node.callee as AnyNode;
        if (callee.type === "MemberExpression") visitAll([callee.object, callee.computed ? callee.property : null], false, isInside);
        else visit(callee, true, isInside);
        return visitAll(node.arguments, false, isInside);
      }
      case "AssignmentExpression":
        return visitGiven(node.left as AnyNode, node.right, isInside);
      case "VariableDeclarator":
        return visitGiven(node.id as AnyNode, node.init, isInside);
      case "ReturnStatement":
        return visitAll([node.argument], !isInside, isInside);
      case "ArrowFunctionExpression":
      case "FunctionExpression":
      case "FunctionDeclaration":
        return visitAll([...node.params, node.body], false, true);
      case "ExpressionStatement":
        return visit(node.expression as AnyNode, true, isInside);
      case "UnaryExpression":
      case "UpdateExpression":
      case "SpreadElement":
        return visit(node.argument as AnyNode, true, isInside);
      case "BinaryExpression":
        return visitAll([node.left, node.right], node.operator !== "instanceof", isInside);
      case "LogicalExpression":
        visit(node.left as AnyNode, isUnseen || node.operator === "&&", isInside);
        return visit(node.right as AnyNode, isUnseen, isInside);
      case "ConditionalExpression":
        visit(node.test as AnyNode, true, isInside);
        return visitAll([node.consequent, node.alternate], isUnseen, isInside);
      case "SequenceExpression":
        visitAll(node.expressions.slice(0, -1), true, isInside);
        return visitAll(node.expressions.slice(-1), isUnseen, isInside);
      case "IfStatement":
        visit(node.test as AnyNode, true, isInside);
        return visitAll([node.consequent, node.alternate], false, isInside);
      case "Property":
        return visitAll([node.computed ? node.key : null, node.value], false, isInside);
      default:
        visitAll(listChildren(node), false, isInside);
    }
  };

  visitAll(params, true, false);
  visit(body as AnyNode, true, false);
  return names;
}

/** `x` in `x = x || {}`, and nothing else of it. */
function isOwnDefault(name: string, value: AnyNode): boolean {
  if (value.type !== "LogicalExpression" || value.left.type !== "Identifier" || value.left.name !== name) return false;
  return value.right.type === "ObjectExpression" && value.right.properties.length === 0;
}

const SPACE = "(?:\\s|/\\*[^]*?\\*/|//.*)*";
const THIS_HANDED_ON = new RegExp(`(?:[(,[{=:>?&|]|\\b(?:throw|yield\\*?|await|return|of|in)\\b)${SPACE}this${SPACE}(?:[,)\\]};\\n:&|]|\\?(?!\\.)|$)`);
const THIS_CALLED_ON = new RegExp(`\\bsuper${SPACE}(?:\\[|\\.)|\\bthis${SPACE}(?:\\[|(?:\\?\\.|\\.)${SPACE}#?[\\w$]+${SPACE}(?:[(\`]|\\?\\.))`);

/** Whether code that makes an instance gives it to others, or calls a method of it, which may. */
export function handsOnThis(code: string): boolean {
  return THIS_HANDED_ON.test(code) || THIS_CALLED_ON.test(code);
}
