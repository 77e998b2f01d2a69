import type { Clock } from "./clock";
import { describeText } from "./describe";
import { isObject, readProperty } from "./intrinsics";
import type { EffectLog } from "./record-effects";

/** What React and its server renderer offer. */
export interface Renderer {
  createElement: (type: unknown, props: object, ...children: unknown[]) => unknown;
  renderToStaticMarkup: (element: unknown) => string;
}

const COMPONENT_KINDS = new Set(["react.forward_ref", "react.memo", "react.provider", "react.context", "react.consumer", "react.lazy"]);

const items = [{ key: "1", label: "One", children: "first", value: 1, title: "One" }, { key: "2", label: "Two", children: "second", value: 2, title: "Two" }];

/** Props that many components understand. */
function createProps(): object[] {
  return [
    {},
    { children: "text", title: "Title", className: "custom", style: { color: "red" }, onClick() {} },
    {
      items, options: items, dataSource: items, treeData: items, data: items, columns: [{ title: "Label", dataIndex: "label", key: "label" }],
      value: 1, open: true, size: "small", type: "primary", placeholder: "type", disabled: true, onChange() {},
    },
    { title: "Title", description: "text", content: "content", count: 5, percent: 30, total: 50, checked: true, loading: true, icon: "i", extra: "more" },
  ];
}

/** The HTML, or the error, of each export that looks like a component, and of its static components, for several props. */
export function renderExports(renderer: Renderer, exported: Record<string, unknown>, names: readonly string[], clock: Clock, log: EffectLog): Record<string, unknown> {
  const rendered: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, component] of collectComponents(exported, names)) {
    clock.reset(name);
    const html = createProps().map((props) => {
      try {
        return describeText(renderer.renderToStaticMarkup(renderer.createElement(component, props)));
      } catch (error) {
        return `throws ${describeText(String(error))}`;
      }
    });
    rendered[name] = { html, effects: log.take() };
  }
  return rendered;
}

function collectComponents(exported: Record<string, unknown>, names: readonly string[]): Array<[string, unknown]> {
  const found: Array<[string, unknown]> = [];
  for (const name of names) {
    const value = exported[name];
    if (!isComponent(name, value)) continue;
    found.push([name, value]);
    for (const key of Object.keys(value as object)) {
      const { value: member } = readProperty(value as object, key);
      if (key !== "type" && isComponent(key, member)) found.push([`${name}.${key}`, member]);
    }
  }
  return found;
}

function isComponent(name: string, value: unknown): boolean {
  if (!/^[A-Z]/.test(name) || !isObject(value)) return false;
  if (typeof value === "function") return !/^class\b/.test(Function.prototype.toString.call(value)) || isReactClass(value);
  const { $$typeof: kind } = value as { $$typeof?: symbol };
  return typeof kind === "symbol" && COMPONENT_KINDS.has(Symbol.keyFor(kind) ?? "");
}

function isReactClass(value: object): boolean {
  const { prototype } = value as { prototype?: { isReactComponent?: unknown } };
  return prototype?.isReactComponent !== undefined;
}
