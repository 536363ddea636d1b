/** A site of its own origin, with whatever pages, scripts and headers a test wants. */

import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before } from 'node:test';

export interface Served {
  readonly body: string;
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Site {
  readonly url: () => string;
  /** Puts something at a path; what was there before goes. */
  readonly serve: (path: string, served: Served) => void;
}

export function useSite(): Site {
  const pages = new Map<string, Served>();
  let server: Server | undefined;
  let url = '';
  before(async () => {
    server = createServer((request, response) => {
      const {
        body,
        type = 'text/html; charset=utf-8',
        status = 200,
        headers = {},
      } = pages.get(request.url ?? '') ?? {
        body: 'Not found',
        status: 404,
      };
      response.writeHead(status, { 'content-type': type, ...headers });
      response.end(body);
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server?.closeAllConnections();
    server?.close();
  });
  return { url: () => url, serve: (path, served) => pages.set(path, served) };
}

export const toIntegrity = (text: string, algorithm = 'sha384'): string =>
  `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`;
