import { useMemo, useState } from "preact/hooks";
import type { CutReport, ExportReport, LibraryReport } from "../model";
import { Change } from "./Change";
import { count, formatBytes, formatCount } from "./format";
import type { TreeNode } from "./tree";

interface LibrariesProps {
  report: CutReport;
  tree: TreeNode;
  /** The library that is open, by position. */
  open: number | null;
  /** Name of an export to point out in it. */
  highlighted: string | null;
  onToggle: (library: number) => void;
  onShowChunk: (chunk: TreeNode) => void;
}

/** One row per library; an open one lists its exports and who uses them. */
export function Libraries({ report, tree, open, highlighted, onToggle, onShowChunk }: LibrariesProps) {
  const rows = useMemo(() => report.libraries.map((library, index) => ({ library, index, ...measure(library, report, tree) })).sort((a, b) => b.before - a.before), [report, tree]);
  const largest = Math.max(1, ...rows.map(({ before }) => before));
  return (
    <section id="libraries" aria-labelledby="libraries-title">
      <h2 id="libraries-title">Libraries</h2>
      {rows.length === 0 && <p class="empty">No report mentions a shared library.</p>}
      <div class="library head" aria-hidden="true" hidden={rows.length === 0}>
        <span>library</span>
        <span>before and after</span>
        <span class="number">before</span>
        <span class="number">after</span>
        <span class="number">change</span>
        <span class="number">exports in use</span>
      </div>
      {rows.map(({ library, index, before, after, chunks }) => {
        const used = library.exports.filter(({ state }) => state !== "unused").length;
        const isOpen = index === open;
        return (
          <div key={index} class={`library-box ${isOpen ? "open" : ""}`} id={`library-${index}`}>
            <button class="library" aria-expanded={isOpen} onClick={() => onToggle(index)}>
              <span class="library-name">
                <span class="twist" aria-hidden="true" />
                {library.shareKey} <span class="version">{library.version ?? ""}</span>
              </span>
              <span class="bar" aria-hidden="true">
                <span class="bar-before" style={{ width: `${(100 * before) / largest}%` }} />
                <span class="bar-after" style={{ width: `${(100 * after) / largest}%` }} />
              </span>
              <span class="number" data-label="before">{formatBytes(before)}</span>
              <span class="number" data-label="after">{formatBytes(after)}</span>
              <span class="number" data-label="change">
                <Change before={before} after={after} />
              </span>
              <span class="number" data-label="exports">
                {library.exports.length > 0 ? `${formatCount(used)} of ${formatCount(library.exports.length)}` : "all"}
              </span>
            </button>
            {isOpen && (
              <div class="library-body">
                <p class="meta">
                  Scope <code>{library.shareScope}</code>, brought along by {library.providedBy.join(", ") || "no app that reports"}.{" "}
                  {chunks.map((chunk) => (
                    <button key={chunk.id} class="link" onClick={() => onShowChunk(chunk)}>
                      {chunk.parent?.name}: {chunk.chunk?.file}
                    </button>
                  ))}
                </p>
                {library.reasons.length > 0 && (
                  <ul class="reasons">
                    {library.reasons.map((reason) => (
                      <li key={reason}>{reason}</li>
                    ))}
                  </ul>
                )}
                <Exports exports={library.exports} highlighted={highlighted} />
              </div>
            )}
          </div>
        );
      })}
    </section>
  );
}

const STATES: ReadonlyArray<{ state: ExportReport["state"]; title: string }> = [
  { state: "used", title: "used" },
  { state: "unknown", title: "unknown, so kept" },
  { state: "unused", title: "unused" },
];
const SHOWN = 60;

function Exports({ exports, highlighted }: { exports: ExportReport[]; highlighted: string | null }) {
  const [all, setAll] = useState(false);
  if (exports.length === 0) return <p>Its exports could not be listed; all of it stays.</p>;
  return (
    <>
      {STATES.map(({ state, title }) => {
        const listed = exports.filter((entry) => entry.state === state);
        if (listed.length === 0) return null;
        const shown = all || state !== "unused" ? listed : listed.filter(({ name }, index) => index < SHOWN || name === highlighted);
        return (
          <div key={state}>
            <h4>
              {count(listed.length, "export")} {title}
            </h4>
            <ul class={`exports ${state}`}>
              {shown.map((entry) => (
                <li key={entry.name} class={entry.name === highlighted ? "highlighted" : ""}>
                  <code>{entry.name}</code>
                  <UsedBy entry={entry} />
                </li>
              ))}
            </ul>
            {shown.length < listed.length && (
              <button class="link" onClick={() => setAll(true)}>
                Show all {formatCount(listed.length)}
              </button>
            )}
          </div>
        );
      })}
    </>
  );
}

function UsedBy({ entry: { apps, libraries, declared } }: { entry: ExportReport }) {
  const keys = [...new Set(libraries.map(({ shareKey }) => shareKey))];
  const ofKey = (key: string): string => {
    const names = libraries.filter(({ shareKey }) => shareKey === key).map(({ name }) => name);
    return names.includes(null) ? `${key}, always` : `${key}: ${names.join(", ")}`;
  };
  return (
    <>
      {apps.map(({ name, places }) => (
        <span key={name} class="by app">
          {name} {places.length > 0 && <span class="places">{places.join(", ")}</span>}
        </span>
      ))}
      {keys.map((key) => (
        <span key={key} class="by" title={ofKey(key)}>via {key}</span>
      ))}
      {declared && <span class="by">keep</span>}
    </>
  );
}

/** Sums up the chunks that a library's entry modules stand in. */
function measure({ shareKey, providedBy }: LibraryReport, { apps, libraries }: CutReport, tree: TreeNode): { before: number; after: number; chunks: TreeNode[] } {
  const isOnlyVersion = libraries.filter((library) => library.shareKey === shareKey).length === 1;
  const chunks = tree.children
    .filter(({ name }) => isOnlyVersion || apps.length === 1 || providedBy.includes(name))
    .flatMap(({ children }) => children.filter(({ chunk }) => chunk?.shareKeys.includes(shareKey)));
  const sum = (side: "before" | "after"): number => chunks.reduce((bytes, chunk) => bytes + chunk[side], 0);
  return { before: sum("before"), after: sum("after"), chunks };
}
