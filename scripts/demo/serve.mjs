import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const types = { ".html": "text/html", ".js": "text/javascript", ".json": "application/json", ".txt": "text/plain" };

/**
 * Serves folders on loopback, each below a path of its own, on a port that the system chooses.
 *
 * @param {Record<string, string>} folders Absolute folder by first path segment: `{ host: "/…/host" }`.
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
export async function serve(folders) {
  const server = createServer((request, response) => {
    const file = locate(folders, new URL(request.url, "http://localhost").pathname);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": `${types[extname(file)] ?? "application/octet-stream"}; charset=utf-8` });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/** The file that a path names, null where there is none. Dots cannot lead out of a folder. */
function locate(folders, pathname) {
  const [, name, ...rest] = normalize(decodeURIComponent(pathname)).split("/");
  if (!Object.hasOwn(folders, name)) return null;
  const file = join(folders[name], ...rest);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}
