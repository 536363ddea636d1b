/** The measured pages and what they load, from memory, on the loopback address. */

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = new URL('../../', import.meta.url);

export interface Site {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>bench</title>
    <link rel="icon" href="data:," />
    <style>
      body { font: 14px/1.3 sans-serif; margin: 8px }
      #grid { display: flex; flex-wrap: wrap; gap: 8px }
    </style>
    <script src="/civic-metrics.js"></script>
    <script src="/stage.js"></script>
  </head>
  <body><div id="grid"></div></body>
</html>`;

/** A script of test/bench/page/ with all that it imports, as one file. */
export async function bundle(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: fileURLToPath(root),
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL(`page/${file}`, import.meta.url)),
        formats: ['iife'],
        name: 'page',
      },
    },
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error(`${file} was not built`);
  return first.output[0].code;
}

/** Serves them; `script` is another build of the library than dist/'s. */
export async function serveSite(
  script = readFileSync(new URL('dist/civic-metrics.js', root), 'utf8'),
): Promise<Site> {
  const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/': ['text/html', page],
    '/civic-metrics.js': ['text/javascript', script],
    '/stage.js': ['text/javascript', await bundle('stage.ts')],
  };
  const server = createServer(({ url = '/' }, response) => {
    const [type, body] = files[url] ?? ['text/plain', ''];
    response.writeHead(body ? 200 : 404, {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-store',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
