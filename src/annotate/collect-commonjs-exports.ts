import { type NodePath, traverse, types as t } from "@babel/core";
import { CommonJsTracer } from "./CommonJsTracer";
import { isExportsReference } from "./commonjs-shapes";
import { dropUnrelatedBodies } from "./drop-unrelated-bodies";
import type { CollectedExports } from "./export-site";
import { planWriteSites } from "./plan-write-sites";

/**
 * Collects the export sites of a CommonJS or UMD module. Scopes cost more than parsing, so that function bodies
 * which name neither `exports` nor `module` are left out at first, and looked at only where they can matter.
 *
 * @param ast is changed
 * @param reparse makes a fresh tree of the same source
 */
export function collectCommonJsExports(ast: t.File, source: string, reparse: () => t.File): CollectedExports {
  const isPartial = dropUnrelatedBodies(ast, source);
  const tracer = traceModule(ast, source);
  const isUndecided = tracer.needsAllBodies || tracer.isDynamic;
  return finish(isPartial && isUndecided ? traceModule(reparse(), source) : tracer, source);
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
