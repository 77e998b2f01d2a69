import type { EffectLog } from "./record-effects";

interface Page {
  HTMLCanvasElement: { prototype: object };
  [name: string]: unknown;
}

/** Gives a document what libraries ask of a window and jsdom does not have. What is drawn goes to the log. */
export function provideMissing(scope: Record<PropertyKey, unknown>, log: EffectLog): void {
  if (scope["document"] === undefined) return;
  const page = scope as unknown as Page;
  page["matchMedia"] = (media: string) => ({ media, matches: false, addListener() {}, removeListener() {}, addEventListener() {}, removeEventListener() {} });
  for (const name of ["ResizeObserver", "IntersectionObserver"]) {
    page[name] = class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    };
  }
  Object.defineProperty(page.HTMLCanvasElement.prototype, "getContext", {
    configurable: true,
    writable: true,
    value(this: unknown) {
      return createPen(this, log);
    },
  });
}

/** A drawing context that takes every call. */
function createPen(canvas: unknown, log: EffectLog): object {
  const pen: Record<PropertyKey, unknown> = { canvas };
  return new Proxy(pen, {
    get(known, name) {
      if (name in known || typeof name === "symbol") return known[name];
      return (...values: unknown[]) => {
        log.add(`draw ${name}`, ...values.filter((value) => typeof value === "number" || typeof value === "string"));
        return { width: 10, addColorStop() {}, data: [] };
      };
    },
  });
}
