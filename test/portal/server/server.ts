import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { acceptsGzip } from './conditional.js';
import { answerControl, type Controls } from './control.js';
import { internalError, type Answer } from './envelopes.js';
import { toLogHeaders, type LogEntry } from './log.js';
import { headerText, type PortalContext, type PortalRequest } from './request.js';
import { route } from './routes.js';
import { send } from './send.js';

const MOST_BODY = 4_000_000;

async function readBody(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request) {
    const bytes = Buffer.from(piece as Uint8Array);
    size += bytes.length;
    if (size > MOST_BODY) throw new Error('The request body is too large');
    pieces.push(bytes);
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** Undoes percent-encoding; what is badly encoded is left as it stands. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function readRequest(message: IncomingMessage): Promise<PortalRequest> {
  const url = message.url ?? '/';
  const at = url.indexOf('?');
  return {
    method: message.method ?? 'GET',
    path: decodePath(at < 0 ? url : url.slice(0, at)),
    query: new URLSearchParams(at < 0 ? '' : url.slice(at + 1)),
    headers: message.headers,
    body: await readBody(message),
  };
}

/** Browsers may be let through or not; which of the two Socrata does is not recorded, so both can be had. */
function answerPreflight(context: PortalContext, request: PortalRequest): Answer {
  if (context.settings.options === 'refuse')
    return { status: 405, headers: { Allow: 'GET, HEAD' }, body: '' };
  const headers = {
    'Access-Control-Allow-Methods': 'GET, HEAD, POST, OPTIONS',
    'Access-Control-Allow-Headers':
      headerText(request, 'access-control-request-headers') ?? 'Content-Type, X-App-Token',
    'Access-Control-Max-Age': '600',
  };
  return { status: 200, headers, body: '' };
}

async function answerSafely(context: PortalContext, request: PortalRequest): Promise<Answer> {
  try {
    return await route(context, request);
  } catch {
    return internalError();
  }
}

/** The portal's web server. No request can bring it down: whatever a handler throws is a 500 in Socrata's words. */
export function createPortalServer(context: PortalContext, controls: Controls, closing: AbortSignal): Server {
  const handle = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = await readRequest(message);
    const gzip = acceptsGzip(request);
    const common = { gzip, signal: closing, fault: undefined };
    if (request.path.startsWith('/__')) {
      const answer =
        request.method === 'OPTIONS'
          ? answerPreflight(context, request)
          : await answerControl(controls, request);
      await send(message, response, answer, common);
      return;
    }
    const entry: LogEntry = {
      number: (controls.log.at(-1)?.number ?? 0) + 1,
      time: Date.now(),
      method: request.method,
      url: message.url ?? '/',
      path: request.path,
      query: Object.fromEntries(request.query),
      headers: toLogHeaders(message.headers),
      body: request.body,
      status: 0,
    };
    controls.log.push(entry);
    const fault = controls.faults.take(request.method, message.url ?? '/');
    if (fault?.delayMs !== undefined) await pause(fault.delayMs, undefined, { signal: closing });
    if (fault?.hang === true) return;
    if (fault?.reset === true) {
      message.socket.resetAndDestroy();
      return;
    }
    const preflight = request.method === 'OPTIONS';
    const answer = preflight ? answerPreflight(context, request) : await answerSafely(context, request);
    entry.status = fault?.status ?? answer.status;
    const refused = preflight && context.settings.options === 'refuse';
    await send(message, response, answer, { ...common, fault: refused ? { ...fault, noCors: true } : fault });
  };
  return createServer((message, response) => {
    handle(message, response).catch(() => {
      // The client went away, or the portal is closing: nobody is left to tell.
      if (!response.headersSent) response.statusCode = 500;
      response.destroy();
    });
  });
}
