import { type NodePath, traverse, types as t } from "@babel/core";
import { CommonJsTracer } from "./CommonJsTracer";
import { isExportsReference } from "./commonjs-shapes";
import type { CollectedExports } from "./export-site";
import type { ModuleText } from "./ModuleText";
import { planWriteSites } from "./plan-write-sites";

/**
 * Collects the export sites of a CommonJS or UMD module, whatever it does with its exports. Scopes cost more than
 * parsing, so that function bodies are looked at only where they can matter. Throws PARSE_FAILED.
 */
export function collectCommonJsExports(module: ModuleText): CollectedExports {
  const { source } = module;
  const declarations = module.parseDeclarations();
  const tracer = declarations && traceModule(declarations, source);
  const isDecided = tracer && !tracer.needsAllBodies && !tracer.isDynamic;
  return finish(isDecided ? tracer : traceModule(module.parseWhole(), source), source);
}

function traceModule(ast: t.File, source: string): CommonJsTracer {
  const tracer = new CommonJsTracer(source);
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
  return tracer;
}

function finish(tracer: CommonJsTracer, source: string): CollectedExports {
  const forwards = [...tracer.forwards];
  if (tracer.isDynamic && !tracer.isHinted) return { moduleType: "dynamic", exports: "all", forwards, sites: [] };
  const sites = [...planWriteSites(tracer.writes, source), ...tracer.properties];
  sites.sort((left, right) => left.start - right.start || right.end - left.end);
  return { moduleType: "commonjs", exports: [...tracer.names].sort(), forwards, sites };
}

function isUsed(path: NodePath<t.Identifier>): boolean {
  const { node, parent } = path;
  return (t.isAssignmentExpression(parent) && parent.left === node) || path.isReferencedIdentifier();
}
