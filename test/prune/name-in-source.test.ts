import { nameInSource } from "../../src/prune/name-in-source";

test.each([
  ["the default of a file whose own name was taken", "lodash_es_now", "../node_modules/lodash-es/now.js", "default"],
  ["the default of a file below two folders", "es_icons_Up", "./node_modules/icons/es/icons/Up.js", "default"],
  ["the default of an index file", "config_provider", "./node_modules/antd/es/config-provider/index.js", "default"],
  ["a name that was taken", "ref_getNodeRef", "./node_modules/util/es/ref.js", "getNodeRef"],
  ["a name that was taken twice", "es_ref_getNodeRef", "./node_modules/util/es/ref.js", "getNodeRef"],
  ["a name that begins with that of its file", "map_map", "./node_modules/kit/map.js", "map"],
  ["the root of the concatenation", "dist_kit", "./node_modules/kit/dist/kit.mjs + 12 modules", "default"],
  ["a name that may be the source's own", "_root", "./node_modules/lodash-es/_root.js", "_root"],
  ["a name of the source", "isDOM", "./node_modules/util/es/Dom/findDOMNode.js", "isDOM"],
  ["a name that only looks like the path", "xlodash_es_now", "./node_modules/lodash-es/now.js", "xlodash_es_now"],
  ["an empty rest", "now_", "./node_modules/lodash-es/now.js", "now_"],
])("%s", (_, symbol, module, name) => {
  expect(nameInSource(symbol, module)).toBe(name);
});
