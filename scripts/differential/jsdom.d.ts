/** What the harness takes of jsdom. Its own types would bring those of a browser to the whole project. */
declare module "jsdom" {
  import type { Context } from "node:vm";

  export class VirtualConsole {}

  export class JSDOM {
    constructor(html: string, options: { runScripts: "outside-only"; url: string; virtualConsole: VirtualConsole });
    readonly window: Record<string, unknown> & { close(): void };
    getInternalVMContext(): Context;
  }
}
