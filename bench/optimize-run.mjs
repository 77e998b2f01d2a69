// One measurement of optimize() in a process of its own: `fork("optimize-run.mjs", [request])` answers with seconds.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { parse } from "acorn";
import { optimize } from "fedshake/markers";

const { file, kind, config } = JSON.parse(process.argv[2]);
const source = readFileSync(file, "utf8");

const kinds = {
  parse: () => void parse(source, { ecmaVersion: "latest" }),
  optimize: () => optimize(source, config),
  "optimize with map": () => optimize(source, config).map,
};
const start = performance.now();
kinds[kind]();
process.send((performance.now() - start) / 1000);
