// Hooks of Node's module loader: gives ES modules the texts that load-entries.mjs was given for them.
let texts = {};

export function initialize(data) {
  texts = data;
}

export async function load(url, context, nextLoad) {
  const loaded = await nextLoad(url, context);
  return loaded.format === "module" && Object.hasOwn(texts, url) ? { ...loaded, source: texts[url] } : loaded;
}
