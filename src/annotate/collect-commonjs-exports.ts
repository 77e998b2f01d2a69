import { type NodePath, traverse, types as t } from "@babel/core";
import { CommonJsTracer, isExportsReference } from "./CommonJsTracer";
import type { CollectedExports } from "./export-site";
import { planWriteSites } from "./plan-write-sites";

/** Collects the export sites of a CommonJS or UMD module. */
export function collectCommonJsExports(ast: t.File, source: string): CollectedExports {
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
