import { createHash } from 'node:crypto';
import { headerText, type PortalRequest } from './request.js';

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 27);
}

/** A weak tag of the data's version, the query and what was negotiated, ending with the encoding as Socrata's does. */
export function toETag(request: PortalRequest, version: string, query: string, gzipped: boolean): string {
  const negotiated = ['accept', 'accept-charset', 'accept-language']
    .map((name) => headerText(request, name) ?? '')
    .join('\n');
  const data = Buffer.from(version).toString('base64url');
  return `W/"${data}--${digest(`${request.path}\n${query}\n${negotiated}`)}--${gzipped ? '-gzip' : ''}"`;
}

export function acceptsGzip(request: PortalRequest): boolean {
  const accepted = headerText(request, 'accept-encoding') ?? '';
  return accepted.split(',').some((part) => /^\s*(?:gzip|\*)\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/i.test(part));
}

const bare = (tag: string): string => tag.trim().replace(/^W\//, '');
const names = (tags: string, etag: string) =>
  tags.trim() === '*' || tags.split(',').some((tag) => bare(tag) === bare(etag));

/** Whether the client wants this answer only as one that it names, and it is another. */
export function isAnother(request: PortalRequest, etag: string): boolean {
  const tags = headerText(request, 'if-match');
  return tags !== undefined && !names(tags, etag);
}

/** Whether the client already has this answer. A tag decides alone; the date counts only without one. */
export function isUnchanged(request: PortalRequest, etag: string, lastModified: number | undefined): boolean {
  const tags = headerText(request, 'if-none-match');
  if (tags !== undefined) return names(tags, etag);
  const since = Date.parse(headerText(request, 'if-modified-since') ?? '');
  return lastModified !== undefined && !Number.isNaN(since) && lastModified * 1000 <= since;
}
