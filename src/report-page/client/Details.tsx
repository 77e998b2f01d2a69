import type { ModuleReport } from "../model";
import { Change } from "./Change";
import { count, formatBytes, formatCount, shortenPath } from "./format";
import { exactSizes, modulesOf, pathOf, type TreeNode } from "./tree";

const SHOWN_REASONS = 8;

interface DetailsProps {
  node: TreeNode;
  onSelect: (node: TreeNode) => void;
}

/** What is known of one chunk, package or module. */
export function Details({ node, onSelect }: DetailsProps) {
  const { module, chunk } = node;
  const { before, after } = exactSizes(node);
  const path = pathOf(node).slice(1, -1);
  return (
    <section class="details" aria-label="Details" aria-live="polite">
      {path.length > 0 && <p class="crumb">{path.map(({ name }) => name).join(" › ")}</p>}
      <h3>{node.kind === "module" ? shortenPath(node.name) : node.name}</h3>
      <p class="sizes">
        <span>{formatBytes(before)}</span> <span aria-label="to">→</span> <strong>{formatBytes(after)}</strong>{" "}
        <Change before={before} after={after} />
        {(node.kind === "module" || node.kind === "package") && <span class="unit"> raw</span>}
      </p>
      {module ? <ModuleDetails node={node} module={module} onSelect={onSelect} /> : <ModuleCounts node={node} />}
      {node.kind === "chunk" && chunk && (
        <p class="file">
          <code>{chunk.file}</code>
          {chunk.fileAfter !== chunk.file && (
            <>
              {" → "}
              <code>{chunk.fileAfter}</code>
            </>
          )}
        </p>
      )}
    </section>
  );
}

function ModuleCounts({ node }: { node: TreeNode }) {
  const modules = modulesOf(node);
  const kept = modules.filter(({ after }) => after > 0);
  // Copies of a module in several chunks are told of once.
  const whole = new Map(kept.flatMap(({ name, module }) => (module?.keptWhole == null ? [] : [[name, module.keptWhole] as const])));
  return (
    <>
      <p>
        {formatCount(kept.length)} of {formatCount(modules.length)} modules stay.
      </p>
      {whole.size > 0 && (
        <>
          <h4>Kept whole</h4>
          <ul class="reasons">
            {[...whole].slice(0, SHOWN_REASONS).map(([name, reason]) => (
              <li key={name}>
                <code>{shortenPath(name)}</code> <span>{reason}</span>
              </li>
            ))}
          </ul>
          {whole.size > SHOWN_REASONS && <p>… and {count(whole.size - SHOWN_REASONS, "more module")}.</p>}
        </>
      )}
    </>
  );
}

function ModuleDetails({ node, module, onSelect }: { node: TreeNode; module: ModuleReport; onSelect: (node: TreeNode) => void }) {
  const app = pathOf(node).find(({ kind }) => kind === "app");
  if (module.after === 0) return <p>Nothing that is used needs it: it is gone.</p>;
  const find = (name: string): TreeNode | null => {
    const inChunk = modulesOf(pathOf(node).find(({ kind }) => kind === "chunk") as TreeNode).find((other) => other.name === name);
    return inChunk ?? (app ? (modulesOf(app).find((other) => other.name === name && other.after > 0) ?? null) : null);
  };
  return (
    <>
      {module.keptWhole !== null && <p class="reason">All of it stays: {module.keptWhole}.</p>}
      <h4>Why it stays</h4>
      {module.why.length === 0 ? (
        <p>Code outside the shared libraries may need it, so it is never cut.</p>
      ) : (
        <ol class="why">
          {module.why.map((step, index) => {
            if (!("module" in step)) {
              return (
                <li key={index} class="root">
                  {step.uses === null ? "is loaded with " : step.uses === "*" ? "all exports are in use of " : <><code>{step.uses}</code> is in use of </>}
                  <strong>{step.shareKey}</strong>
                </li>
              );
            }
            const target = find(step.module);
            return (
              <li key={index}>
                {step.uses === null ? "imported by " : step.uses === "*" ? "used as a whole by " : <><code>{step.uses}</code> used by </>}
                {target ? <button class="link" onClick={() => onSelect(target)}>{shortenPath(step.module)}</button> : <span>{shortenPath(step.module)}</span>}
              </li>
            );
          })}
        </ol>
      )}
    </>
  );
}

