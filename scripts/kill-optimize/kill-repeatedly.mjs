import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildApp } from "./build-app.mjs";
import { findDamage, readState } from "./look-at-output.mjs";

const cli = fileURLToPath(new URL("../../dist/cli.cjs", import.meta.url));

/**
 * Switches an output between two states, over and over, by runs that are killed (SIGKILL): every second one at any moment,
 * the others once they have begun to write. After each, what is left is loaded. A state that is neither the old nor
 * the new one has to load as well, and the next run has to make it the new one.
 *
 * @param {{ kills: number, seed: number, print: (line: string) => void }} options
 * @returns {Promise<{ old: number, new: number, unfinished: number, ended: number, problems: string[] }>}
 */
export async function killRepeatedly({ kills, seed, print }) {
  const random = createRandom(seed);
  const directory = mkdtempSync(join(tmpdir(), "fedshake-kill-"));
  const counts = { old: 0, new: 0, unfinished: 0, ended: 0, problems: [] };
  try {
    const { dist, usages } = await buildApp(directory);
    const calls = usages.map((usage) => [cli, "optimize", dist, "--no-cache", ...usage]);
    const states = [];
    let longest = 0;
    let writing = 0;
    for (const call of [...calls, calls[0]]) {
      const start = performance.now();
      writing = Math.max(writing, (await runKilled(call, { dist, delay: Infinity, atWriting: true })).writing);
      longest = Math.max(longest, performance.now() - start);
      states.push(readState(dist));
    }
    if (states[0] === states[1] || states[0] !== states[2]) throw new Error("the two usages do not make two states");
    let present = 0;
    for (let round = 0; round < kills; round += 1) {
      const wanted = 1 - present;
      const atWriting = round % 2 === 1;
      const { killed } = await runKilled(calls[wanted], { dist, atWriting, delay: random() * (atWriting ? writing : longest) });
      if (!killed) counts.ended += 1;
      const damage = findDamage(dist);
      if (damage) counts.problems.push(`round ${round}: ${damage}`);
      const state = readState(dist);
      const isUnfinished = existsSync(join(dist, ".fedshake/journal.json"));
      if (isUnfinished) {
        counts.unfinished += 1;
        await runKilled(calls[wanted], { dist, delay: Infinity, atWriting: false });
        if (readState(dist) !== states[wanted]) counts.problems.push(`round ${round}: the next run did not finish it`);
        present = wanted;
      } else if (state === states[wanted]) {
        counts.new += 1;
        present = wanted;
      } else if (state === states[present]) counts.old += 1;
      else {
        cpSync(dist, join(tmpdir(), `fedshake-kill-${seed}-${round}`), { recursive: true });
        throw new Error(`round ${round}: the output is in neither state, and nothing says how to finish it`);
      }
      if (round % 20 === 19) print(`${round + 1} of ${kills}: old ${counts.old}, new ${counts.new}, unfinished ${counts.unfinished}, ended ${counts.ended}`);
    }
    return counts;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/**
 * Runs Node and kills it after `delay` milliseconds, counted from its start, or from the moment at which it stages files.
 * `writing` is for how long staged files were seen, in milliseconds.
 */
function runKilled(args, { dist, delay, atWriting }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
    let errors = "";
    child.stderr.on("data", (data) => (errors += data));
    let killed = false;
    let timer;
    const kill = () => {
      killed = child.kill("SIGKILL");
    };
    const wait = () => {
      if (delay !== Infinity) timer = setTimeout(kill, delay);
    };
    let staged = null;
    let writing = 0;
    const watcher = setInterval(() => {
      if (!existsSync(join(dist, ".fedshake/staging"))) return;
      if (staged === null && atWriting) wait();
      staged ??= performance.now();
      writing = performance.now() - staged;
    }, 1);
    if (!atWriting) wait();
    child.once("exit", (code, signal) => {
      clearInterval(watcher);
      clearTimeout(timer);
      if (signal === null && code !== 0) reject(new Error(`fedshake optimize failed:\n${errors}`));
      else resolve({ killed: killed && signal === "SIGKILL", writing });
    });
  });
}

/** Mulberry32: numbers from 0 to 1 that the seed decides. */
function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
