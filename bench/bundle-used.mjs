import commonjs from "@rollup/plugin-commonjs";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import replace from "@rollup/plugin-replace";
import { fileURLToPath } from "node:url";
import { rollup } from "rollup";
import { minify } from "terser";

const ENTRY = "\0used";
const importer = fileURLToPath(new URL("../examples/federation/host/src/index.ts", import.meta.url));

/**
 * Bundles only the used exports of a library with Rollup and terser, the other shared libraries left outside.
 *
 * @param {string} key
 * @param {string[]} used
 * @param {string[]} shareKeys
 * @returns {Promise<string>} The code.
 */
export async function bundleUsed(key, used, shareKeys) {
  const others = shareKeys.filter((other) => other !== key);
  const entry = {
    name: "used",
    resolveId(source, from) {
      if (source === ENTRY) return ENTRY;
      return from === ENTRY ? this.resolve(source, importer, { skipSelf: true }) : null;
    },
    load: (id) => (id === ENTRY ? `export { ${used.map((name) => `${name} as ${name}`).join(", ")} } from ${JSON.stringify(key)};` : null),
  };
  const bundle = await rollup({
    input: ENTRY,
    external: [...others, "react/jsx-runtime"],
    onwarn() {},
    plugins: [
      entry,
      replace({ preventAssignment: true, values: { "process.env.NODE_ENV": JSON.stringify("production") } }),
      nodeResolve({ browser: true, exportConditions: ["production"] }),
      commonjs(),
    ],
  });
  const { output } = await bundle.generate({ format: "es", inlineDynamicImports: true });
  await bundle.close();
  return (await minify(output[0].code, { module: true, format: { comments: false } })).code;
}
