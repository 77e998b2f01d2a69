// Transforms sources with the Babel that is installed in a folder (the first argument), whose presets and plugins the
// jobs on standard input name; prints one JSON object per job. A process of its own: Babel 8 is an ES module, which
// Jest cannot require.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const fromFolder = createRequire(pathToFileURL(`${process.argv[2]}/package.json`));
const { transformAsync } = await import(pathToFileURL(fromFolder.resolve("@babel/core")).href);

const warnings = [];
process.on("warning", ({ name, message }) => void (name === "FedshakeWarning" && warnings.push(message)));

for (const { source, options } of JSON.parse(readFileSync(0, "utf8"))) {
  try {
    const { presets = [], plugins = [], ...others } = options;
    const { code, map } = await transformAsync(source, {
      configFile: false,
      babelrc: false,
      ...others,
      presets: presets.map(locate),
      plugins: plugins.map(locate),
    });
    await new Promise(setImmediate);
    console.log(JSON.stringify({ code, map, warnings: warnings.splice(0) }));
  } catch (error) {
    console.log(JSON.stringify({ error: error.message, code: error.code }));
  }
}

function locate(item) {
  const [name, ...options] = [item].flat();
  return [fromFolder.resolve(name), ...options];
}
