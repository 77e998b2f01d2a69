// One measurement of a merge in a process of its own; answers with the process's own account of what it took.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

process.on("exit", () => process.send(process.resourceUsage()));
process.once("message", ({ kind, files, output }) => {
  process.channel.unref();
  if (kind === "parse") for (const file of files) JSON.parse(readFileSync(file, "utf8"));
  else runMerge(files, output);
});

/** The command line itself, as it is published. */
function runMerge(files, output) {
  const cli = fileURLToPath(new URL("../dist/cli.cjs", import.meta.url));
  process.argv = [process.execPath, cli, "merge", ...files, "-o", output];
  createRequire(import.meta.url)(cli);
}
