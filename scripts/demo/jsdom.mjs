import { setTimeout as sleep } from "node:timers/promises";
import { JSDOM, VirtualConsole } from "jsdom";

const PATIENCE = 20_000;
const CALM_LOOKS = 4;

const selectors = {
  link: "a",
  button: "button",
  listitem: "li[title]",
  columnheader: "th",
  menuitem: "[role=menuitem]",
};

/**
 * Pages in Node, where there is no browser: no layout, no charts, and all text counts as visible.
 *
 * @returns {import("./compare-runs.mjs").Stage}
 */
export function launchJsdom() {
  return {
    name: null,
    async openPage(origin, { onError, onWarning }) {
      const virtualConsole = new VirtualConsole();
      virtualConsole.on("jsdomError", ({ type, message }) => type !== "not-implemented" && onError(message));
      virtualConsole.on("error", (...values) => onError(values.join(" ")));
      virtualConsole.on("warn", (...values) => onWarning(values.join(" ")));
      let page = null;
      const visitor = createVisitor(
        () => page.window,
        async (path) => {
          page = await JSDOM.fromURL(origin + path, {
            runScripts: "dangerously",
            resources: "usable",
            pretendToBeVisual: true,
            virtualConsole,
            beforeParse: provideMissing,
          });
        },
      );
      return {
        visitor,
        close() {
          // What fails while the window is taken down is no fault of the page.
          virtualConsole.removeAllListeners();
          page?.window.close();
        },
      };
    },
    close: () => {},
  };
}

/** What the libraries ask of a window and jsdom does not have. */
function provideMissing(window) {
  window.matchMedia = (media) => ({ media, matches: false, addListener() {}, removeListener() {}, addEventListener() {}, removeEventListener() {} });
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  window.MessageChannel = TimedChannel;
  window.HTMLCanvasElement.prototype.getContext = function getContext() {
    return createBlindContext(this);
  };
}

/** A message channel of timers; Node's own would keep the process alive. */
class TimedChannel {
  port1 = { onmessage: null, close() {} };
  port2 = { postMessage: (data) => setTimeout(() => this.port1.onmessage?.({ data })), close() {} };
}

/** A drawing context that takes every call and draws nothing. */
function createBlindContext(canvas) {
  const draw = () => ({ width: 0, addColorStop() {} });
  return new Proxy({ canvas }, { get: (context, name) => (name in context ? context[name] : draw) });
}

/** @returns {import("./journey.mjs").Visitor} */
function createVisitor(getWindow, open) {
  const query = (selector) => [...getWindow().document.querySelectorAll(selector)];
  const press = (element) => {
    const { MouseEvent } = getWindow();
    for (const type of ["mousedown", "mouseup", "click"]) element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
  };
  const findField = (label) => {
    const labelled = query("label").findLast(({ textContent }) => textContent === label)?.control;
    return labelled ?? query("input").find(({ placeholder }) => placeholder === label);
  };
  const describe = () => ({
    text: getWindow().document.querySelector("#root").parentNode.textContent.replace(/\s+/g, " ").trim(),
    icons: query("svg path").length,
    controls: query("button, input, [role=combobox]").length,
    charts: query("canvas").map(() => 0),
  });

  return {
    open,
    click: (role, name) =>
      until(() => query(selectors[role]).find((element) => `${element.textContent} ${element.ariaLabel ?? ""}`.includes(name)), press),
    fill: (label, text) =>
      until(
        () => findField(label),
        (field) => {
          const { Event, HTMLInputElement } = getWindow();
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, text);
          field.dispatchEvent(new Event("input", { bubbles: true }));
        },
      ),
    async choose(label, option) {
      await until(() => findField(label)?.closest(".ant-select"), press);
      await until(() => query(".ant-select-item-option").find(({ textContent }) => textContent === option), press);
    },
    async look(expected) {
      await until(() => describe().text.includes(expected), () => {});
      let view = describe();
      for (let calm = 0; calm < CALM_LOOKS; ) {
        await sleep(50);
        const next = describe();
        calm = JSON.stringify(next) === JSON.stringify(view) ? calm + 1 : 0;
        view = next;
      }
      return view;
    },
    takeScreenshot: async () => null,
  };
}

/** Waits until `find` finds something and hands it to `act`. */
async function until(find, act) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = find();
    if (found) return act(found);
    if (Date.now() > end) throw new Error("waited too long");
    await sleep(20);
  }
}
