import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bases, cases } from "./cases.mjs";

const fixtures = fileURLToPath(new URL("../../__fixtures__/matrix/", import.meta.url));

/** What each app takes of every library; `forNobody` is taken by none. */
const taken = { host: "forHost", remote: "forRemote" };

/**
 * Writes the host and the remote. Each shares all libraries of the cases, in its own versions, and takes each of
 * them in a module of its own.
 */
export function writeApps(folder) {
  for (const app of ["host", "remote"]) {
    const write = (path, text) => writeText(join(folder, app, path), text);
    write("package.json", JSON.stringify({ name: app, version: "1.0.0" }));
    for (const base of bases) installPackage(join(folder, app, "node_modules", base), "base", [[/\bbase\b/g, base]]);
    for (const entry of cases) {
      const { key, format, base } = entry;
      const { version } = entry.apps[app];
      const names = [[/\bkit(?:-\w+-\d)?\b/g, key], [/"base"/g, JSON.stringify(base)], [/\b[12]\.\d\.0\b/g, version]];
      installPackage(join(folder, app, "node_modules", key), `${format}-${version[0]}`, names);
      write(`src/uses/${key}.js`, printUse(entry, app));
    }
    write("src/uses.js", printTable(app));
  }
  writeText(join(folder, "package.json"), "{}");
  writeText(join(folder, "remote/src/index.js"), "");
  writeText(join(folder, "host/src/index.js"), printHost(`async shareWith(container) {
    await __webpack_init_sharing__("default");
    await container.init(__webpack_share_scopes__.default);
  }`));
  writeText(join(folder, "host/src/index-static.js"), printHost(`importRemote: () => import("remote/uses")`));
}

const printHost = (member) => `import { uses } from "./uses.js";\n\nglobalThis.host = {\n  uses,\n  ${member},\n};`;

/** Copies a package of the fixtures, and gives it and what it imports other names. */
function installPackage(folder, fixture, replacements) {
  for (const file of readdirSync(join(fixtures, fixture))) {
    const text = readFileSync(join(fixtures, fixture, file), "utf8");
    writeText(join(folder, file), replacements.reduce((replaced, [pattern, value]) => replaced.replaceAll(pattern, value), text));
  }
}

/** Eager libraries are taken by the code that starts the host, which must live on when there is none that fits. */
function printUse({ key, apps }, app) {
  const names = `forBoth, ${taken[app]}, version`;
  const result = `({ version, both: forBoth(), own: ${taken[app]}() })`;
  return isTakenAtStart(apps, app)
    ? `exports.observe = () => {\n  const { ${names} } = require("${key}");\n  return ${result};\n};`
    : `import { ${names} } from "${key}";\n\nexport const observe = () => ${result};`;
}

function printTable(app) {
  const lines = cases.map(({ key, apps }) => {
    const file = JSON.stringify(`./uses/${key}.js`);
    return `  "${key}": async () => (${isTakenAtStart(apps, app) ? `require(${file})` : `await import(${file})`}).observe(),`;
  });
  return `export const uses = {\n${lines.join("\n")}\n};`;
}

const isTakenAtStart = (apps, app) => app === "host" && apps[app].eager;

function writeText(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${text.trimEnd()}\n`);
}
