// Serves folders on the loopback address, for the demo and for the built Storybook. Node's own modules only.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * @param {Readonly<Record<string, URL>>} folders path prefix -> folder, both ending in a slash; the longest prefix wins
 * @param {{ port?: number, replace?: Readonly<Record<string, string>> }} [options] replace: words exchanged in HTML and
 *   JSON files on their way out. Port 0 is any free one; so is a port that is taken.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveFolders(folders, { port = 0, replace = {} } = {}) {
  const prefixes = Object.keys(folders).sort((a, b) => b.length - a.length);

  const server = createServer(async (request, response) => {
    const file = fileFor(request.url ?? '/');
    const body = file === undefined ? undefined : await readFile(file).catch(() => undefined);
    const type = types[extname(file?.pathname ?? '')] ?? 'application/octet-stream';
    response.setHeader('cache-control', 'no-store');
    response.setHeader('access-control-allow-origin', '*');
    if (body === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    } else {
      response.writeHead(200, { 'content-type': type });
      response.end(/html|json/.test(type) ? exchange(body.toString('utf8')) : body);
    }
  });

  /** The file that a request's path means, and never one outside its folder. */
  function fileFor(/** @type {string} */ requestUrl) {
    if (!URL.canParse(`http://127.0.0.1${requestUrl}`)) return undefined;
    const { pathname } = new URL(`http://127.0.0.1${requestUrl}`);
    const prefix = prefixes.find((start) => pathname.startsWith(start));
    const folder = prefix === undefined ? undefined : folders[prefix];
    if (prefix === undefined || folder === undefined || /%(2f|5c|2e|00)/i.test(pathname)) return undefined;
    return new URL(`./${pathname.slice(prefix.length)}`.replace(/\/$/, '/index.html'), folder);
  }

  const exchange = (/** @type {string} */ text) =>
    Object.entries(replace).reduce((before, [word, value]) => before.replaceAll(word, value), text);

  await new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      server.listen(0, '127.0.0.1');
    });
    server.listen(port, '127.0.0.1', () => resolve(undefined));
    server.once('listening', () => resolve(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
