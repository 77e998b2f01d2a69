import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const manifests = ["mf-manifest.json", "mf-stats.json"];

/**
 * Looks for the files that the manifests of `@module-federation/enhanced` name: assets of shared libraries and exposed
 * modules, and the entry of a remote.
 *
 * @param {Record<string, string>} folders Of each app.
 * @returns {Promise<{ named: number, missing: string[] }>} `missing`: "app/manifest: file".
 * @throws {Error} When a manifest is missing or no JSON.
 */
export async function checkManifests(folders) {
  let named = 0;
  const missing = [];
  for (const [app, folder] of Object.entries(folders)) {
    for (const manifest of manifests) {
      const files = listFiles(await readFile(join(folder, manifest), "utf8"));
      named += files.size;
      for (const file of files) if (!existsSync(join(folder, file))) missing.push(`${app}/${manifest}: ${file}`);
    }
  }
  return { named, missing };
}

function listFiles(text) {
  const files = new Set();
  JSON.parse(text, (key, value) => {
    if (key === "sync" || key === "async") for (const file of value) files.add(file);
    if (key === "remoteEntry" && value.name) files.add(join(value.path, value.name));
    return value;
  });
  return files;
}
