import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Answer } from './envelopes.js';
import type { FaultStep } from './faults.js';

export interface SendOptions {
  readonly gzip: boolean;
  readonly fault: FaultStep | undefined;
  readonly signal: AbortSignal;
}

const ROW = '{"n":"1"}\n,';

/** An answer after its fault: other status, headers, body or type. */
function misbehave(answer: Answer, fault: FaultStep): Answer {
  const failed = fault.status !== undefined && fault.status >= 400;
  const kept = Object.entries(answer.headers).filter(
    ([name]) => !failed || !['ETag', 'Last-Modified'].includes(name),
  );
  const headers: Record<string, string> = Object.fromEntries(kept);
  if (fault.wrongType === true) headers['Content-Type'] = 'text/html; charset=utf-8';
  let body = fault.body ?? answer.body;
  if (fault.hugeBytes !== undefined)
    body = `[${ROW.repeat(Math.ceil(fault.hugeBytes / ROW.length))}{"n":"1"}]\n`;
  return { status: fault.status ?? answer.status, headers: { ...headers, ...fault.headers }, body };
}

async function sendBytes(
  response: ServerResponse,
  bytes: Buffer,
  { fault, signal }: SendOptions,
): Promise<void> {
  if (fault?.truncate !== undefined) {
    response.write(bytes.subarray(0, fault.truncate), () => response.destroy());
    return;
  }
  if (fault?.trickle === undefined) {
    response.end(bytes);
    return;
  }
  const size = Math.max(1, fault.trickle.bytes);
  for (let at = 0; at < bytes.length && !response.destroyed; at += size) {
    response.write(bytes.subarray(at, at + size));
    await pause(fault.trickle.everyMs, undefined, { signal });
  }
  response.end();
}

/** Writes an answer with what every answer of a portal has, chunked and without a length, as Socrata does. */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  plain: Answer,
  options: SendOptions,
): Promise<void> {
  const { fault } = options;
  const answer = fault === undefined ? plain : misbehave(plain, fault);
  if (fault?.noCors !== true) response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Age', '0');
  response.setHeader('X-Socrata-Region', 'local');
  response.setHeader('X-Socrata-RequestId', randomBytes(16).toString('hex'));
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  if (fault?.gzipBomb !== undefined) {
    response.setHeader('Content-Encoding', 'gzip');
    response.writeHead(answer.status);
    await sendBytes(response, gzipSync(Buffer.alloc(fault.gzipBomb, 0x20)), options);
    return;
  }
  const empty = answer.status === 304 || answer.status === 204;
  const gzip = options.gzip && !empty && answer.body !== '';
  if (gzip) response.setHeader('Content-Encoding', 'gzip');
  response.writeHead(answer.status);
  if (request.method === 'HEAD' || empty) {
    response.end();
    return;
  }
  const bytes = Buffer.from(answer.body);
  await sendBytes(response, gzip ? gzipSync(bytes, { level: 1 }) : bytes, options);
}
