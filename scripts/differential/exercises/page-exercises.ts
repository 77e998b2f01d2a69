/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return -- the libraries are not typed here. */
import type { Exercise, Library } from "./exercise";

interface Element {
  innerHTML: string;
  click(): void;
  querySelector(selector: string): Element | null;
  getContext(kind: string): unknown;
}

interface Document {
  body: Element;
  head: Element;
  getElementById(id: string): Element;
  createElement(name: string): Element;
}

/** Absent where the library does without one. */
const page = (): Document => (globalThis as unknown as { document: Document }).document;

const root = (): Element => page().getElementById("root");

/** Renders with the library's own React, and shows the page when all is quiet. */
function renderToPage(client: Library, element: unknown): () => unknown {
  client["createRoot"](root()).render(element);
  return () => ({ body: page().body.innerHTML, head: page().head.innerHTML });
}

/** Of libraries that show something in a page. */
export const pageExercises: Readonly<Record<string, Exercise>> = {
  "react-dom/client": {
    uses: { "react-dom/client": ["createRoot"], react: ["createElement", "useState", "useEffect", "useRef", "Fragment", "Component"] },
    run({ "react-dom/client": client, react }) {
      const { createElement, useState, useEffect, useRef, Fragment, Component } = react as Library;
      class Counter extends Component {
        constructor(props: object) {
          super(props);
          this.state = { clicks: 0 };
        }
        componentDidMount(): void {
          this.setState({ clicks: this.state.clicks + 1 });
        }
        render(): unknown {
          return createElement("b", { onClick: () => this.setState({ clicks: 9 }), style: { marginTop: 2 } }, this.state.clicks);
        }
      }
      const App = (): unknown => {
        const [text, setText] = useState("before");
        const field = useRef(null);
        useEffect(() => setText("after"), []);
        return createElement(Fragment, null, createElement("input", { ref: field, defaultValue: text, "aria-label": text }), createElement(Counter), [text, 1, null]);
      };
      const show = renderToPage(client as Library, createElement(App, { key: "app" }));
      return () => {
        root().querySelector("b")?.click();
        return show();
      };
    },
  },
  "react-dom": {
    uses: { "react-dom": ["createPortal", "flushSync", "preload"], "react-dom/client": ["createRoot"], react: ["createElement"] },
    run({ "react-dom": dom, "react-dom/client": client, react }) {
      const { createPortal, flushSync, preload } = dom as Library;
      preload("/font.woff2", { as: "font" });
      const target = page().createElement("div");
      const element = createPortal((react as Library)["createElement"]("i", null, "portal"), target, "key");
      flushSync(() => (client as Library)["createRoot"](root()).render(element));
      return [target, page().head];
    },
  },
  antd: {
    uses: {
      antd: ["Button", "Form", "Input", "Select", "Table", "Tabs", "ConfigProvider"],
      "react-dom/client": ["createRoot"],
      react: ["createElement"],
    },
    run({ antd, "react-dom/client": client, react }) {
      const { Button, Form, Input, Select, Table, Tabs, ConfigProvider } = antd as Library;
      const { createElement } = react as Library;
      const rows = [{ key: 1, name: "Ada" }, { key: 2, name: "Grace" }];
      const form = createElement(
        Form,
        { layout: "vertical", initialValues: { name: "Ada" } },
        createElement(Form.Item, { name: "name", label: "Name", rules: [{ required: true }] }, createElement(Input, { allowClear: true })),
        createElement(Form.Item, { name: "kind", label: "Kind" }, createElement(Select, { open: true, options: [{ value: "a", label: "A" }] })),
        createElement(Button, { type: "primary", htmlType: "submit", loading: true }, "Save"),
      );
      const table = createElement(Table, { dataSource: rows, columns: [{ title: "Name", dataIndex: "name", sorter: true }], pagination: { pageSize: 1 } });
      const items = [{ key: "1", label: "Form", children: form }, { key: "2", label: "Table", children: table, forceRender: true }];
      return renderToPage(client as Library, createElement(ConfigProvider, { theme: { token: { colorPrimary: "#00b96b" } } }, createElement(Tabs, { items })));
    },
  },
  "react-redux": {
    uses: { "react-redux": ["Provider", "useSelector", "useDispatch"], "react-dom/client": ["createRoot"], react: ["createElement", "useEffect"] },
    run({ "react-redux": redux, "react-dom/client": client, react }) {
      const { Provider, useSelector, useDispatch } = redux as Library;
      const { createElement, useEffect } = react as Library;
      let state = { count: 1 };
      const listeners = new Set<() => void>();
      const store = {
        getState: () => state,
        dispatch(action: unknown) {
          state = { count: state.count + 1 };
          for (const listen of listeners) listen();
          return action;
        },
        subscribe: (listen: () => void) => (listeners.add(listen), () => listeners.delete(listen)),
      };
      const View = (): unknown => {
        const count = useSelector((current: { count: number }) => current.count);
        const dispatch = useDispatch();
        useEffect(() => void dispatch({ type: "add" }), []);
        return createElement("p", null, count);
      };
      return renderToPage(client as Library, createElement(Provider, { store }, createElement(View)));
    },
  },
  "react-router-dom": {
    uses: { "react-router-dom": ["MemoryRouter", "Routes", "Route", "Link", "useParams"], "react-dom/client": ["createRoot"], react: ["createElement"] },
    run({ "react-router-dom": router, "react-dom/client": client, react }) {
      const { MemoryRouter, Routes, Route, Link, useParams } = router as Library;
      const { createElement } = react as Library;
      const Item = (): unknown => createElement(Link, { to: "/" }, `item ${useParams().id}`);
      const routes = createElement(Routes, null, createElement(Route, { path: "/", element: "start" }), createElement(Route, { path: "items/:id", element: createElement(Item) }));
      return renderToPage(client as Library, createElement(MemoryRouter, { initialEntries: ["/items/7"] }, routes));
    },
  },
  "styled-components": {
    uses: { "styled-components": ["styled", "ThemeProvider", "keyframes", "createGlobalStyle"], "react-dom/client": ["createRoot"], react: ["createElement"] },
    run({ "styled-components": library, "react-dom/client": client, react }) {
      const { styled, ThemeProvider, keyframes, createGlobalStyle } = library as Library;
      const { createElement } = react as Library;
      const fade = keyframes`from { opacity: 0 }`;
      const Global = createGlobalStyle`body { margin: 0 }`;
      const Box = styled.div`color: ${({ theme }: Library) => theme.color}; animation: ${fade} 1s; &:hover { top: 1px }`;
      return renderToPage(client as Library, createElement(ThemeProvider, { theme: { color: "red" } }, createElement(Global), createElement(Box, null, "box")));
    },
  },
  "chart.js": {
    uses: { "chart.js": ["Chart", "BarController", "BarElement", "CategoryScale", "LinearScale", "Legend", "Tooltip", "Title"] },
    run({ "chart.js": library }) {
      const { Chart, BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip, Title } = library as Library;
      Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip, Title);
      const data = { labels: ["a", "b", "c"], datasets: [{ label: "one", data: [3, 1, 2] }] };
      const options = { responsive: false, animation: false, plugins: { title: { display: true, text: "title" } } };
      const chart = new Chart(page().createElement("canvas"), { type: "bar", data, options });
      chart.tooltip.setActiveElements([{ datasetIndex: 0, index: 1 }], { x: 1, y: 1 });
      chart.data.labels.push("d");
      chart.update();
      return [chart.scales.x.getLabels(), chart.scales.y.ticks, chart.getDatasetMeta(0).data.map(({ x, y }: { x: number; y: number }) => [x, y])];
    },
  },
  d3: {
    uses: { d3: ["scaleLinear", "axisBottom", "select", "line", "extent", "csvParse", "hierarchy", "tree"] },
    run({ d3 }) {
      const { scaleLinear, axisBottom, select, line, extent, csvParse, hierarchy, tree } = d3 as Library;
      const rows = csvParse("x,y\n1,2\n3,8\n");
      const scale = scaleLinear().domain(extent(rows, ({ x }: Library) => Number(x))).nice();
      select(root()).append("svg").append("g").call(axisBottom(scale));
      return [page().body.innerHTML, line()([[0, 1], [2, 3]]), tree()(hierarchy({ children: [{}, {}] })).descendants().map(({ x, y }: Library) => [x, y])];
    },
  },
};
