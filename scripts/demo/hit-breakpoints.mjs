import { generatedPositionFor, originalPositionFor, sourceContentFor, TraceMap } from "@jridgewell/trace-mapping";
import { launchBrowser } from "./chromium.mjs";
import { createVisitor } from "./chromium-visitor.mjs";
import { findCalls } from "./find-calls.mjs";
import { journeys } from "./journey.mjs";
import { serve } from "./serve.mjs";

/** A call as bundlers and minimizers write it: `f(`, `(0,module.f)(`; V8 may also place it behind what is called. */
const CALL = /^(?:\(0, ?[^()]+\)|[\w$]*)\(/;

/** Minimizers inline functions, but most calls stay; with a map that is wrong, next to none is where it says. */
const LEAST_SHARE = 0.25;

/**
 * Debugs a library by its original files, as people do: opens an app in Chromium, loads the source maps that its scripts
 * name, sets a breakpoint at every call in every file of the library, opens the app again, and looks where it stops.
 *
 * @param {Record<"host" | "remote", string>} folders
 * @param {"host" | "remote"} app
 * @param {string} library Name of the package.
 * @returns {Promise<{ set: number, hit: Hit[], errors: string[] } | null>} Each breakpoint counts once, in `hit` in the
 *   order of time. `errors` has one line for each breakpoint at whose place the script does not call what the original
 *   does, for each stop that the map places elsewhere, and for maps that are missing or wrong. Null without Chromium.
 *
 * @typedef {{ source: string, line: number, script: string, column: number }} Hit Where in the original, and where in the
 *   script. Lines count from 1, columns from 0.
 */
export async function hitBreakpoints(folders, app, library) {
  const browser = await launchBrowser();
  if (browser === null) return null;
  const server = await serve(folders);
  try {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    const scripts = new Map();
    session.on("Debugger.scriptParsed", ({ url, sourceMapURL, scriptId }) => sourceMapURL && scripts.set(scriptId, { url, sourceMapURL }));
    await session.send("Debugger.enable");

    const [{ act, shows }] = journeys[app];
    const visitor = createVisitor(page, server.origin);
    const visit = async () => {
      await act(visitor);
      await visitor.look(shows);
    };
    await visit();

    const errors = [];
    const maps = new Map();
    const breakpoints = new Map();
    let placed = 0;
    for (const [scriptId, { url, sourceMapURL }] of scripts) {
      const map = await loadMap(new URL(sourceMapURL, url));
      if (map === null) {
        errors.push(`${nameOf(url)} names the map ${sourceMapURL}, which cannot be read`);
        continue;
      }
      const sources = map.resolvedSources.filter((source) => source.includes(`/node_modules/${library}/`));
      if (sources.length === 0) continue;
      maps.set(url, map);
      const { scriptSource } = await session.send("Debugger.getScriptSource", { scriptId });
      const { calls, errors: misplaced } = await setBreakpoints(session, { url, map, sources, text: scriptSource }, breakpoints);
      errors.push(...misplaced);
      placed += calls;
    }
    const set = breakpoints.size;
    if (set < placed * LEAST_SHARE) errors.push(`of ${placed} calls in ${library}, the maps give the place of only ${set}`);

    const hit = [];
    session.on("Debugger.paused", async ({ callFrames: [{ location }], hitBreakpoints }) => {
      for (const id of hitBreakpoints) {
        const { source, line, url } = breakpoints.get(id);
        const stop = originalPositionFor(maps.get(scripts.get(location.scriptId).url), { line: location.lineNumber + 1, column: location.columnNumber });
        hit.push({ source, line, script: nameOf(url), column: location.columnNumber });
        if (stop.source !== source || stop.line !== line) errors.push(`the breakpoint at ${source}:${line} stops at ${stop.source}:${stop.line}`);
        await session.send("Debugger.removeBreakpoint", { breakpointId: id });
      }
      await session.send("Debugger.resume");
    });
    await visit();
    return { set, hit, errors };
  } finally {
    await server.close();
    await browser.close();
  }
}

/** Null: the file is missing, or no source map. */
async function loadMap(url) {
  const response = await fetch(url);
  try {
    return response.ok ? new TraceMap(await response.json()) : null;
  } catch {
    return null;
  }
}

/**
 * Adds to `breakpoints` what was set, by its id: at each call that the map has, where V8 can stop at it.
 *
 * @returns {Promise<{ calls: number, errors: string[] }>} How many calls of the sources have a place in the script, the
 *   nearest one that the map knows if need be. One line for each breakpoint at whose place the script calls nothing, or
 *   something else.
 */
async function setBreakpoints(session, { url, map, sources, text }, breakpoints) {
  const errors = [];
  const lines = text.split("\n");
  const places = new Set();
  let calls = 0;
  for (const source of sources) {
    for (const { line, column, member } of findCalls(sourceContentFor(map, source))) {
      const generated = generatedPositionFor(map, { source, line, column });
      const place = `${generated.line}:${generated.column}`;
      if (generated.line === null || places.has(place)) continue;
      places.add(place);
      calls += 1;
      const isHere = (position) => {
        const original = originalPositionFor(map, position);
        return original.source === source && original.line === line && original.column === column;
      };
      if (!isHere(generated)) continue;
      const { breakpointId, locations } = await session.send("Debugger.setBreakpointByUrl", { url, lineNumber: generated.line - 1, columnNumber: generated.column });
      const stop = locations.map(({ lineNumber, columnNumber }) => ({ line: lineNumber + 1, column: columnNumber })).find(isHere);
      const found = lines[generated.line - 1].slice(generated.column);
      const isCall = member === null ? CALL.test(found) : found.startsWith(`${member}(`);
      // Minimizers swap the sides of a comparison, and leave the place of the call to the side that is first now.
      const isSwapped = stop?.column !== generated.column && !isCall;
      if (stop === undefined || isSwapped) {
        await session.send("Debugger.removeBreakpoint", { breakpointId });
        continue;
      }
      breakpoints.set(breakpointId, { source, line, url });
      if (!isCall) errors.push(`where ${source}:${line} calls ${member ?? "a function"}, ${nameOf(url)} has ${found.slice(0, 30)}`);
    }
  }
  return { calls, errors };
}

const nameOf = (url) => new URL(url).pathname.slice(1);
