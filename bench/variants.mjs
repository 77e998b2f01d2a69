/** Other ways to make the shared chunks smaller, as changes to the example's configuration. */
import { fileURLToPath } from "node:url";

const PLUGIN_NAME = "ToldUsage";
const SHARED_DEPENDENCIES = new Set(["consume shared fallback", "provide module for shared"]);

/**
 * webpack that is told which exports of each shared library are used: the limit of what a rebuild can reach.
 *
 * @param {object} config
 * @param {Record<string, string[]>} uses By share key.
 */
export function told(config, uses) {
  Object.assign(config.optimization, { providedExports: true, usedExports: true, sideEffects: true });
  config.plugins.push({
    apply(compiler) {
      compiler.hooks.compilation.tap(PLUGIN_NAME, (compilation) => {
        compilation.hooks.dependencyReferencedExports.tap(PLUGIN_NAME, (referenced, dependency) => {
          if (!SHARED_DEPENDENCIES.has(dependency.type)) return referenced;
          const parent = compilation.moduleGraph.getParentModule(dependency);
          const used = uses[parent.options?.shareKey ?? parent._name];
          return used ? used.map((name) => ({ name: [name], canMangle: false })) : referenced;
        });
      });
    },
  });
}

/**
 * The federation plugin's own `treeShaking`, with the union declared.
 *
 * @param {object} config
 * @param {Record<string, string[]>} uses By share key.
 */
export function official(config, uses) {
  // The entry that `@module-federation/enhanced` writes imports a default of every library.
  config.module.parser = { javascript: { exportsPresence: "warn" } };
  for (const [key, share] of Object.entries(findFederation(config).shared)) {
    if (uses[key]) share.treeShaking = { mode: "runtime-infer", usedExports: uses[key] };
  }
}

/**
 * One app that names what it takes of React, in place of the example's.
 *
 * @param {object} config
 */
export function namedReact(config) {
  config.entry = fileURLToPath(new URL("react-app.mjs", import.meta.url));
  const options = findFederation(config);
  options.remotes = {};
  for (const key of Object.keys(options.shared)) if (!/^react(?:$|-dom)/.test(key)) delete options.shared[key];
}

/**
 * The icons one by one, as antd takes them; in the example they stand in antd's own chunk.
 *
 * @param {object} config
 */
export function shareEachIcon(config) {
  const { shared } = findFederation(config);
  shared["@ant-design/icons/"] = shared["@ant-design/icons"];
}

/** The federation plugin's options, which it reads when it is applied. */
function findFederation({ plugins }) {
  const plugin = plugins.find((candidate) => /Federation/.test(candidate.constructor.name));
  return plugin._options ?? plugin.options;
}
