import { performance } from "node:perf_hooks";
import colors from "picocolors";

/**
 * Runs steps one after the other and shows each while it runs: a line that counts the seconds on a terminal,
 * elsewhere a plain line that its time completes.
 *
 * @param {NodeJS.WriteStream} stream
 */
export function createProgress(stream) {
  return {
    /**
     * @template T
     * @param {string} label
     * @param {() => Promise<T>} work
     * @returns {Promise<{ result: T, seconds: number }>}
     */
    async step(label, work) {
      const start = performance.now();
      const elapsed = () => (performance.now() - start) / 1000;
      const line = () => `${label.padEnd(48)}${elapsed().toFixed(1).padStart(7)} s`;
      stream.write(stream.isTTY ? `  ${line()}` : `  ${label.padEnd(48)}`);
      const timer = stream.isTTY && setInterval(() => stream.write(`\r  ${line()}`), 100);
      try {
        const result = await work();
        const seconds = elapsed();
        stream.write(stream.isTTY ? `\r${colors.green("✔")} ${line()}\n` : `${seconds.toFixed(1).padStart(7)} s\n`);
        return { result, seconds };
      } catch (error) {
        stream.write(stream.isTTY ? `\r${colors.red("✘")} ${line()}\n` : "  failed\n");
        throw error;
      } finally {
        clearInterval(timer);
      }
    },
    note: (text) => stream.write(`    ${colors.yellow(text)}\n`),
  };
}
