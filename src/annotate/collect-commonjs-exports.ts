import type { NodePath } from "@babel/traverse";
import * as t from "@babel/types";
import { CommonJsTracer } from "./CommonJsTracer";
import { isExportsReference } from "./commonjs-shapes";
import type { CollectedExports } from "./export-site";
import { FoundExports } from "./FoundExports";
import type { ModuleText } from "./ModuleText";
import { planWriteSites } from "./plan-write-sites";
import { traverse } from "./traverse";

/**
 * Collects the export sites of a CommonJS or UMD module, whatever it does with its exports. Scopes cost more than
 * parsing, so that function bodies are looked at only where they can matter. Throws PARSE_FAILED.
 */
export function collectCommonJsExports(module: ModuleText): CollectedExports {
  const { source } = module;
  const declarations = module.parseDeclarations();
  const found = declarations && traceModule(declarations, source);
  const isDecided = found && !found.needsAllBodies && !found.isDynamic;
  return finish(isDecided ? found : traceModule(module.parseWhole(), source), source);
}

function traceModule(ast: t.File, source: string): FoundExports {
  const found = new FoundExports();
  const tracer = new CommonJsTracer(source, found);
  traverse(ast, {
    Identifier(path) {
      const { name } = path.node;
      if ((name !== "exports" && name !== "module") || !isUsed(path) || path.scope.hasBinding(name, true)) return;
      if (name === "exports") tracer.traceExports(path);
      else tracer.traceModule(path);
    },
    ThisExpression(path) {
      if (isExportsReference(path)) tracer.traceExports(path);
    },
  });
  return found;
}

function finish(found: FoundExports, source: string): CollectedExports {
  const forwards = [...found.forwards];
  if (found.isDynamic && !found.isHinted) return { moduleType: "dynamic", exports: "all", forwards, sites: [] };
  const sites = [...planWriteSites(found.writes, source), ...found.properties];
  sites.sort((left, right) => left.start - right.start || right.end - left.end);
  return { moduleType: "commonjs", exports: [...found.names].sort(), forwards, sites };
}

function isUsed(path: NodePath<t.Identifier>): boolean {
  const { node, parent } = path;
  return (t.isAssignmentExpression(parent) && parent.left === node) || path.isReferencedIdentifier();
}
