import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { CutReport } from "../model";
import { formatBytes, shortenPath } from "./format";
import { modulesOf, pathOf, type TreeNode } from "./tree";

export type Target = { library: number; name: string | null } | { module: TreeNode };

interface Result {
  kind: "library" | "export" | "module";
  title: string;
  note: string;
  target: Target;
}

interface SearchProps {
  report: CutReport;
  tree: TreeNode;
  onGo: (target: Target) => void;
}

const SHOWN_OF_EACH = 12;

/** Finds libraries, exports and modules by a part of their names. */
export function Search({ report, tree, onGo }: SearchProps) {
  const [query, setQuery] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const results = useMemo(() => (query.trim() === "" ? [] : find(query.trim().toLowerCase(), report, tree)), [query, report, tree]);
  const isShown = isOpen && query.trim() !== "";

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      if (event.key !== "/" || target.tagName === "INPUT" || target.tagName === "SELECT") return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  useEffect(() => {
    if (isShown) document.getElementById(`result-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [active, isShown]);

  const go = (result: Result | undefined): void => {
    if (!result) return;
    setOpen(false);
    input.current?.blur();
    onGo(result.target);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown") setActive(Math.min(active + 1, results.length - 1));
    else if (event.key === "ArrowUp") setActive(Math.max(active - 1, 0));
    else if (event.key === "Enter") go(results[active]);
    else if (event.key === "Escape") setOpen(false);
    else return;
    event.preventDefault();
  };

  return (
    <div class="search" onFocusOut={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOpen(false)}>
      <input
        ref={input}
        type="search"
        placeholder="Find a module, export or library"
        aria-label="Find a module, export or library"
        role="combobox"
        aria-expanded={isShown}
        aria-controls="results"
        list={undefined}
        aria-activedescendant={isShown && results.length > 0 ? `result-${active}` : undefined}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      <kbd aria-hidden="true">/</kbd>
      {isShown && (
        <ul id="results" class="results" role="listbox" aria-label="Results">
          {results.length === 0 && <li class="none">Nothing is named like that.</li>}
          {results.map((result, index) => (
            <li
              key={index}
              id={`result-${index}`}
              role="option"
              aria-selected={index === active}
              class={index === active ? "active" : ""}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => go(result)}
            >
              <span class="kind">{result.kind}</span>
              <span class="result-title">{result.title}</span>
              <span class="note">{result.note}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function find(query: string, { libraries }: CutReport, tree: TreeNode): Result[] {
  const found: Record<Result["kind"], Result[]> = { library: [], export: [], module: [] };
  libraries.forEach(({ shareKey, version, exports }, library) => {
    if (shareKey.toLowerCase().includes(query)) found.library.push({ kind: "library", title: shareKey, note: version ?? "", target: { library, name: null } });
    for (const { name, state } of exports) {
      if (name.toLowerCase().includes(query)) found.export.push({ kind: "export", title: name, note: `${shareKey}, ${state}`, target: { library, name } });
    }
  });
  const seen = new Set<string>();
  for (const module of modulesOf(tree)) {
    const title = shortenPath(module.name);
    if (!title.toLowerCase().includes(query)) continue;
    const app = pathOf(module)[1]?.name ?? "";
    // A chunk may be there twice, as a fallback and as what is provided.
    if (seen.has(`${app}\n${title}`)) continue;
    seen.add(`${app}\n${title}`);
    const note = `${app}, ${module.after === 0 ? "gone" : formatBytes(module.raw.after)}`;
    found.module.push({ kind: "module", title, note, target: { module } });
  }
  return (["library", "export", "module"] as const).flatMap((kind) => rank(found[kind], query).slice(0, SHOWN_OF_EACH));
}

/** Those that are named exactly so first, then those that begin so, then short ones. */
function rank(results: Result[], query: string): Result[] {
  const score = ({ title }: Result): number => {
    const name = title.toLowerCase();
    return (name === query ? 0 : name.startsWith(query) || name.includes(`/${query}`) ? 1000 : 2000) + Math.min(name.length, 999);
  };
  return results.map((result) => ({ result, score: score(result) })).sort((a, b) => a.score - b.score).map(({ result }) => result);
}
