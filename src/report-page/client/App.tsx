import { useMemo, useRef, useState } from "preact/hooks";
import type { CutReport } from "../model";
import { Change } from "./Change";
import { Details } from "./Details";
import { count, formatBytes, formatCount } from "./format";
import { Libraries } from "./Libraries";
import { Search, type Target } from "./Search";
import { Treemap } from "./Treemap";
import { buildTree, findMetrics, findNode, modulesOf, pathOf, type Metric, type TreeNode } from "./tree";

const METRIC_NAMES: Record<Metric, string> = { raw: "raw", minified: "minified", gzip: "gzip", brotli: "brotli" };

export function App({ report }: { report: CutReport }) {
  const metrics = useMemo(() => findMetrics(report), [report]);
  const [metric, setMetric] = useState<Metric>(metrics.includes("minified") ? "minified" : "raw");
  const tree = useMemo(() => buildTree(report, metric), [report, metric]);
  // What is shown is remembered by id, which is the same in every metric.
  const [viewId, setViewId] = useState((tree.children.length === 1 ? tree.children[0]?.id : undefined) ?? tree.id);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [sameScale, setSameScale] = useState(true);
  const [open, setOpen] = useState<number | null>(null);
  const [highlighted, setHighlighted] = useState<string | null>(null);
  const maps = useRef<HTMLElement>(null);
  const view = findNode(tree, viewId) ?? tree;
  const selected = selectedId === null ? null : findNode(tree, selectedId);
  const chunks = chunksOf(tree);

  const show = (node: TreeNode): void => {
    setSelectedId(node.kind === "module" ? node.id : null);
    setViewId((node.kind === "module" ? (node.parent?.parent ?? node) : node).id);
  };
  const select = (node: TreeNode): void => {
    if (!pathOf(node).some(({ id }) => id === view.id)) return show(node);
    setSelectedId(node.id);
  };
  const leave = (): void => {
    if (!view.parent || (view.parent.kind === "federation" && tree.children.length === 1)) return setSelectedId(null);
    setSelectedId(view.id);
    setViewId(view.parent.id);
  };
  const scrollTo = (find: () => Element | null): void => {
    requestAnimationFrame(() => requestAnimationFrame(() => find()?.scrollIntoView({ block: "nearest" })));
  };
  const go = (target: Target): void => {
    if ("module" in target) {
      show(target.module);
      return scrollTo(() => maps.current);
    }
    setOpen(target.library);
    setHighlighted(target.name);
    scrollTo(() => document.querySelector(target.name === null ? `#library-${target.library}` : ".highlighted"));
  };

  return (
    <>
      <header class="top">
        <div class="brand">
          <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
            <rect x="2" y="2" width="20" height="20" rx="4" class="logo-before" />
            <path d="M2 12h10V2h-6a4 4 0 0 0-4 4z" class="logo-after" />
          </svg>
          fedshake
        </div>
        <Search report={report} tree={tree} onGo={go} />
        <fieldset class="metrics">
          <legend class="hidden">Sizes</legend>
          {metrics.map((name) => (
            <label key={name} class={name === metric ? "on" : ""}>
              <input type="radio" name="metric" checked={name === metric} onChange={() => setMetric(name)} />
              {METRIC_NAMES[name]}
            </label>
          ))}
        </fieldset>
      </header>
      <main>
        <Summary report={report} tree={tree} chunks={chunks.length} metric={metric} />
        <section ref={maps} id="chunks" aria-labelledby="chunks-title">
          <div class="section-head">
            <h2 id="chunks-title">Shared chunks</h2>
            <nav class="path" aria-label="What is shown">
              {pathOf(view)
                .filter((node) => node.kind !== "federation" || tree.children.length > 1)
                .map((node) => (
                  <button key={node.id} aria-current={node.id === view.id ? "true" : undefined} onClick={() => show(node)}>
                    {node.name}
                  </button>
                ))}
            </nav>
            <label class="scale" hidden={chunks.length === 0}>
              <input type="checkbox" checked={sameScale} onChange={(event) => setSameScale(event.currentTarget.checked)} /> one scale
            </label>
          </div>
          {chunks.length === 0 && (
            <p class="empty">
              None of these builds has a chunk with a shared library. An app that shares one leaves it in its output folder when it is built with <code>FedshakePlugin</code>.
            </p>
          )}
          <div class="maps" hidden={chunks.length === 0}>
            {(["before", "after"] as const).map((side) => (
              <figure key={side} class={side}>
                <figcaption>
                  {side === "before" ? "Before" : "After"} <strong>{formatBytes(view[side])}</strong>
                  {side === "before" ? <Legend /> : <Change before={view.before} after={view.after} />}
                </figcaption>
                <Treemap
                  node={view}
                  side={side}
                  full={side === "before" || !sameScale ? view[side] : Math.max(view.before, view.after)}
                  selected={selected}
                  onSelect={select}
                  onOpen={(node) => (node.kind === "module" ? select(node) : show(node))}
                  onLeave={leave}
                />
              </figure>
            ))}
            <Details node={selected ?? view} onSelect={select} />
          </div>
          {metric !== "raw" && chunks.length > 0 && <p class="footnote">Measured per chunk. A module's area is its share of the chunk, by the length of its text.</p>}
        </section>
        <Libraries
          report={report}
          tree={tree}
          open={open}
          highlighted={highlighted}
          onToggle={(library) => {
            setOpen(library === open ? null : library);
            setHighlighted(null);
          }}
          onShowChunk={(chunk) => {
            show(chunk);
            scrollTo(() => maps.current);
          }}
        />
      </main>
    </>
  );
}

function Legend() {
  return (
    <span class="legend">
      <span class="swatch kept" /> stays <span class="swatch cut" /> cut
    </span>
  );
}

function chunksOf(tree: TreeNode): TreeNode[] {
  return tree.children.flatMap(({ children }) => children);
}

function Summary({ report, tree, chunks, metric }: { report: CutReport; tree: TreeNode; chunks: number; metric: Metric }) {
  const modules = modulesOf(tree);
  const kept = modules.filter(({ after }) => after > 0).length;
  return (
    <section class="summary" aria-label="Summary">
      <h1>
        <span class="from">{formatBytes(tree.before)}</span>
        <span class="arrow" aria-label="to">→</span>
        <span class="to">{formatBytes(tree.after)}</span>
        <Change before={tree.before} after={tree.after} />
      </h1>
      <div class="total-bar" aria-hidden="true">
        <span style={{ width: `${tree.before === 0 ? 0 : (100 * tree.after) / tree.before}%` }} />
      </div>
      <p>
        {metric === "raw" ? "Before minification" : `Shared code, ${METRIC_NAMES[metric]}`}: {count(report.apps.length, "app")} share{report.apps.length === 1 ? "s" : ""}{" "}
        {report.libraries.length === 1 ? "1 library" : `${formatCount(report.libraries.length)} libraries`} in {count(chunks, "chunk")};{" "}
        {formatCount(kept)} of {formatCount(modules.length)} modules stay.
      </p>
    </section>
  );
}
