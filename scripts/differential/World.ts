import { createContext, Script, type Context } from "node:vm";
import { JSDOM, VirtualConsole } from "jsdom";
import type { createObserver, Observer } from "./observer";

/** What a plain context has besides the language, each in a class of its own so that changes stay inside. */
const HOST_CLASSES = { URL, URLSearchParams, TextEncoder, TextDecoder, AbortController, AbortSignal, Event, EventTarget, Blob };
const HOST_FUNCTIONS = { queueMicrotask, structuredClone, atob, btoa };
/** Ways out of a document. */
const NETWORK = ["XMLHttpRequest", "WebSocket", "EventSource", "fetch"];
const PAGE = `<!doctype html><html><head></head><body><div id="root"></div></body></html>`;

type CreateObserver = typeof createObserver;

/** The name under which the context runs what has a time limit. */
const JOB = "__differentialJob";
const runJob = new Script(`${JOB}()`, { filename: "job.js" });

/** A context of its own, with an observer in it: without clock, chance and network. */
export class World {
  readonly context: Context;
  readonly observer: Observer;
  private readonly scope: Record<string, unknown>;
  private readonly page: JSDOM | null;

  constructor(createObserver: Script, dom: boolean, unseen: RegExp | null) {
    // A console that nobody listens to: jsdom says much that it cannot do.
    this.page = dom ? new JSDOM(PAGE, { runScripts: "outside-only", url: "https://localhost/", virtualConsole: new VirtualConsole() }) : null;
    if (this.page) {
      this.context = this.page.getInternalVMContext();
      for (const name of NETWORK) delete this.page.window[name];
    } else {
      this.context = createContext({ ...HOST_FUNCTIONS, ...deriveClasses() });
    }
    this.scope = new Script("globalThis", { filename: "scope.js" }).runInContext(this.context) as Record<string, unknown>;
    Object.defineProperty(this.scope, JOB, { value: null, writable: true, configurable: true, enumerable: false });
    this.observer = (createObserver.runInContext(this.context) as CreateObserver)(this.scope, unseen?.source ?? null);
  }

  /** Runs something, and tells whether it came to an end within that many milliseconds. */
  runWithin(limit: number, job: () => void): boolean {
    this.scope[JOB] = job;
    try {
      runJob.runInContext(this.context, { timeout: limit });
      return true;
    } catch (error) {
      if ((error as { code?: string }).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return false;
      throw error;
    } finally {
      this.scope[JOB] = null;
    }
  }

  close(): void {
    this.page?.window.close();
  }
}

function deriveClasses(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(HOST_CLASSES).map(([name, base]) => {
      const derived = class extends (base as new () => object) {};
      Object.defineProperty(derived, "name", { value: name });
      return [name, derived];
    }),
  );
}
