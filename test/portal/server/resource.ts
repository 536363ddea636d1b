import { csvRowsSql, geoJsonRowsSql, jsonRowsSql } from '../soql/render.js';
import { toQueryText } from './clauses.js';
import { acceptsGzip, isAnother, isUnchanged, toETag } from './conditional.js';
import {
  datasetMissing,
  fountainError,
  invalidToken,
  methodNotAllowed,
  nonTabular,
  type Answer,
} from './envelopes.js';
import { fieldHeaders, isAnswer, prepare, runLines } from './query.js';
import { headerText, tokenOf, type PortalContext, type PortalRequest } from './request.js';
import { isBadToken } from './settings.js';
import type { Compiled } from '../soql/compile.js';

type Format = 'json' | 'csv' | 'geojson';

const CONTENT_TYPES: Readonly<Record<Format, string>> = {
  json: 'application/json;charset=utf-8',
  csv: 'text/csv; charset=UTF-8',
  geojson: 'application/vnd.geo+json;charset=utf-8',
};

function negotiate(request: PortalRequest, extension: string | undefined): Format {
  if (extension === 'csv' || extension === 'geojson') return extension;
  if (extension !== undefined) return 'json';
  const accept = headerText(request, 'accept') ?? '';
  if (accept.includes('text/csv')) return 'csv';
  return accept.includes('geo+json') ? 'geojson' : 'json';
}

const CSV_QUOTE = /"/g;
const ROWS: Readonly<Record<Format, (compiled: Compiled) => string>> = {
  json: jsonRowsSql,
  csv: csvRowsSql,
  geojson: geoJsonRowsSql,
};

/** The layouts of 2.1: a new line before each comma, and one at the end. */
function layOut(format: Format, lines: readonly string[], { columns }: Compiled, bom: boolean): string {
  if (format === 'json') return `[${lines.join('\n,')}]\n`;
  if (format === 'geojson') {
    const crs = '{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}}';
    return `{"type":"FeatureCollection","features":[${lines.join('\n,')}],"crs":${crs}}\n`;
  }
  const header = columns.map(({ name }) => `"${name.replaceAll(CSV_QUOTE, '""')}"`).join(',');
  return `${bom ? '\uFEFF' : ''}${[header, ...lines].join('\n')}\n`;
}

/** SODA 2.1: `/resource/{id}`, with or without an extension. */
export async function answerResource(
  context: PortalContext,
  request: PortalRequest,
  id: string,
  extension: string | undefined,
): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return methodNotAllowed();
  const token = tokenOf(request, '$$app_token');
  if (token !== undefined && isBadToken(context.settings, token)) return invalidToken();
  const dataset = context.catalog.get(id);
  if (dataset === undefined) return datasetMissing(id);
  if ((dataset.spec.viewType ?? 'tabular') !== 'tabular') return nonTabular();
  const text = toQueryText(dataset, request.query);
  if (isAnswer(text)) return text;
  const compiled = prepare(context, dataset, text, {
    defaultLimit: 1000,
    literalPositions: true,
    includeSystem: false,
  });
  if (isAnswer(compiled)) return compiled;
  const format = negotiate(request, extension);
  const etag = toETag(
    request,
    `portal.${dataset.id}_${dataset.version}_${dataset.rowsUpdatedAt}`,
    text,
    acceptsGzip(request),
  );
  const modified = new Date(dataset.rowsUpdatedAt * 1000).toUTCString();
  const headers = {
    'Content-Type': CONTENT_TYPES[format],
    ETag: etag,
    ...fieldHeaders(compiled),
    'X-SODA2-Data-Out-Of-Date': 'false',
    'X-SODA2-Truth-Last-Modified': modified,
    'X-SODA2-Secondary-Last-Modified': modified,
    'Last-Modified': modified,
  };
  if (isAnother(request, etag))
    return fountainError(412, 'precondition-failed', 'The answer is not the one that If-Match names', {});
  if (isUnchanged(request, etag, dataset.rowsUpdatedAt)) return { status: 304, headers, body: '' };
  const lines = await runLines(context, ROWS[format](compiled));
  if (isAnswer(lines)) return lines;
  const body = layOut(format, lines, compiled, request.query.get('$$bom') === 'true');
  const callback = request.query.get('$jsonp');
  if (callback === null || format !== 'json' || !/^[\w$.]+$/.test(callback))
    return { status: 200, headers, body };
  return {
    status: 200,
    headers: { ...headers, 'Content-Type': 'application/javascript;charset=utf-8' },
    body: `${callback}(${body});`,
  };
}
