import type { Comment } from "acorn";
import type { PureCalls } from "../chunk";
import { buildSection } from "./build-section";
import type { Change } from "./change";
import { describeUnreached, dropUnreached, type Drops, type Surroundings } from "./drop-unreached";
import { collectUnreached, markLive, partKey, type Unreached } from "./mark-live";
import { SectionModel } from "./SectionModel";
import { become, type SyntaxNode } from "./syntax";

interface Scope {
  node: SyntaxNode;
  /** A block shares its `var` and its functions with what is around it. */
  isFunction: boolean;
  depth: number;
  module: string | null;
  unreached: Unreached;
}

const ID = "scope";

/**
 * The function bodies and blocks in which something changes. Each is cut like a module of its own: names that
 * it declares and nothing uses any more go.
 */
export class NestedScopes {
  readonly #scopes: Scope[] = [];

  /**
   * Reads the scopes as they are before the changes.
   *
   * @param isSection Whether a node's body belongs to the model of the source, and is cut there.
   */
  constructor(
    private readonly source: { text: string; comments: readonly Comment[]; pure: PureCalls },
    changes: readonly Change[],
    isSection: (node: SyntaxNode) => boolean,
    moduleAt: (offset: number) => string | null,
  ) {
    const found = new Set<SyntaxNode>();
    for (const { ancestors } of changes) {
      ancestors.forEach((node, depth) => {
        if (node.type !== "BlockStatement" || found.has(node) || isSection(node)) return;
        found.add(node);
        const isFunction = /Function/.test(ancestors[depth - 1]?.type ?? "");
        const scope: Scope = { node, isFunction, depth, module: moduleAt(node.start), unreached: { modules: new Set<string>(), parts: new Map() } };
        const model = this.#model(scope);
        scope.unreached = collectUnreached(model, markLive(model, ROOTS, null));
        this.#scopes.push(scope);
      });
    }
    this.#scopes.sort((a, b) => b.depth - a.depth);
  }

  /** Cuts the scopes, the innermost first, as they are now; brings the tree along. */
  drop(surroundings: Surroundings): Drops {
    const drops: Drops = { edits: [], removals: [] };
    for (const scope of this.#scopes) {
      if (scope.node.type !== "BlockStatement") continue;
      const model = this.#model(scope);
      const stamp = markLive(model, ROOTS, scope.unreached);
      const section = model.peek(ID)[0];
      if (!section || section.opaque !== null || section.parts.every((part) => part.stamp === stamp)) continue;
      const { edits, removals } = dropUnreached(model, stamp, () => scope.module, surroundings);
      drops.edits.push(...edits);
      drops.removals.push(...removals);
      clear(scope.node, new Set(describeUnreached(section, stamp, null).map(partKey)));
    }
    return drops;
  }

  #model({ node, isFunction }: Pick<Scope, "node" | "isFunction">): SectionModel {
    const { text, pure } = this.source;
    const start = node.start + 1;
    const end = node.end - 1;
    const isKept = (statement: SyntaxNode): boolean => {
      return !isFunction && (statement.type === "FunctionDeclaration" || (statement.type === "VariableDeclaration" && statement["kind"] === "var"));
    };
    const build = () =>
      buildSection({ id: ID, text, statements: node["body"] as SyntaxNode[], start, end, pure, requireName: null, isKnownId: () => false, isKept, hidden: [] });
    return new SectionModel(text, [], [{ id: ID, start, end, build }]);
  }
}

const ROOTS = { sections: [ID], modules: [], isOpen: false };

/** Takes statements and declarators out of the tree. */
function clear(block: SyntaxNode, gone: ReadonlySet<string>): void {
  for (const statement of block["body"] as SyntaxNode[]) {
    if (statement.type === "VariableDeclaration") {
      const kept = (statement["declarations"] as SyntaxNode[]).filter((declarator) => !gone.has(partKey(declarator)));
      if (kept.length > 0) statement["declarations"] = kept;
      else become(statement, { type: "EmptyStatement" });
    } else if (gone.has(partKey(statement))) become(statement, { type: "EmptyStatement" });
  }
}
