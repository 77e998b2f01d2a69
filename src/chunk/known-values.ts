import type { AnyNode, Class, MemberExpression, ObjectExpression, Property } from "acorn";
import { staticName } from "./static-name";
import { isBuiltinPrototype, type PurityContext } from "./builtins";

/** How many names and properties are followed from an expression to the values it may have. */
const MAX_STEPS = 8;

/**
 * Whether a read finds its property on an object that is known, so that it runs no code and does not throw:
 * `Base.defaults` of a class, `Ticks.formatters.values` of nested literals.
 */
export function readsKnownValue(node: MemberExpression, context: PurityContext): boolean {
  const name = staticName(node);
  return findValues(node.object as AnyNode, context, MAX_STEPS)?.every((value) => isPlainRead(value, name)) ?? false;
}

/** The functions, classes, literals and built-in prototypes that an expression may stand for; null where others may be. */
function findValues(node: AnyNode, context: PurityContext, steps: number): AnyNode[] | null {
  if (steps === 0) return null;
  switch (node.type) {
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
    case "ArrayExpression":
    case "ClassDeclaration":
    case "ClassExpression":
    case "ObjectExpression":
      return [node];
    case "Identifier": {
      const values = context.symbols.get(node.name)?.values ?? [];
      return values.length === 0 ? null : collectAll(values as AnyNode[], (value) => findValues(value, context, steps - 1));
    }
    case "MemberExpression": {
      if (isBuiltinPrototype(node, context)) return [node];
      const name = staticName(node);
      const object = node.object as AnyNode;
      if (name === null || isReplaced(object, name, context)) return null;
      const owners = findValues(object, context, steps - 1);
      return owners && collectAll(owners, (owner) => {
        const value = findOwnValue(owner, name);
        return value && findValues(value, context, steps - 1);
      });
    }
    default:
      return null;
  }
}

function collectAll(nodes: readonly AnyNode[], find: (node: AnyNode) => AnyNode[] | null): AnyNode[] | null {
  const all: AnyNode[] = [];
  for (const node of nodes) {
    const found = find(node);
    if (found === null) return null;
    all.push(...found);
  }
  return all;
}

/** Whether the module assigns another value to that property of a name, or of something that is read of it. */
function isReplaced(object: AnyNode, name: string, context: PurityContext): boolean {
  if (object.type === "MemberExpression") return isReplaced(object.object as AnyNode, name, context);
  const written = object.type === "Identifier" ? context.symbols.get(object.name)?.writtenMembers : null;
  return written?.has(name) || written?.has("*") || false;
}

/** Reading the property of the value runs no code. What is added to an object later is a plain value, as minimizers assume too. */
function isPlainRead(value: AnyNode, name: string | null): boolean {
  switch (value.type) {
    case "ClassDeclaration":
    case "ClassExpression":
      return value.superClass == null ? !hasStaticGetter(value) : name !== null && findStaticValue(value, name) !== null;
    case "ObjectExpression":
      return isPlainLiteral(value);
    default:
      return true;
  }
}

function hasStaticGetter({ body }: Class): boolean {
  return body.body.some((element) => "kind" in element && element.static && element.kind === "get");
}

/** What stands as the value of an own property of a literal or a class. */
function findOwnValue(owner: AnyNode, name: string): AnyNode | null {
  if (owner.type === "ClassDeclaration" || owner.type === "ClassExpression") return findStaticValue(owner, name);
  if (owner.type !== "ObjectExpression" || !isPlainLiteral(owner)) return null;
  const properties = owner.properties as Property[];
  if (properties.some((property) => propertyName(property) === null)) return null;
  return (properties.findLast((property) => propertyName(property) === name)?.value as AnyNode | undefined) ?? null;
}

/** The value of a static field or method, which hides whatever the class inherits. */
function findStaticValue({ body }: Class, name: string): AnyNode | null {
  const named = body.body.filter((element) => {
    if (element.type === "StaticBlock" || !element.static || element.computed) return false;
    return element.key.type === "Identifier" ? element.key.name === name : element.key.type === "Literal" && String(element.key.value) === name;
  });
  const [element] = named;
  if (named.length !== 1 || !element || element.type === "StaticBlock") return null;
  if (element.type === "MethodDefinition" && element.kind !== "method") return null;
  return (element.value as AnyNode | null | undefined) ?? null;
}

/** An object literal without accessors, spreads and a prototype of its own. */
export function isPlainLiteral(node: ObjectExpression): boolean {
  return node.properties.every((property) => property.type === "Property" && property.kind === "init" && propertyName(property) !== "__proto__");
}

/** The static name of a property, or null. */
export function propertyName({ key, computed }: Pick<Property, "key" | "computed">): string | null {
  if (key.type === "Identifier") return computed ? null : key.name;
  return key.type === "Literal" ? String(key.value) : null;
}
