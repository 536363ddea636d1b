import { jsonRowsSql, csvRowsSql } from '../soql/render.js';
import { acceptsGzip, isUnchanged, toETag } from './conditional.js';
import {
  coreError,
  invalidToken,
  methodNotAllowed,
  nonTabular,
  tokenRequired,
  viewMissing,
  type Answer,
} from './envelopes.js';
import { fieldHeaders, isAnswer, prepare, runLines } from './query.js';
import { tokenOf, type PortalContext, type PortalRequest } from './request.js';
import { isBadToken } from './settings.js';

interface Ask {
  readonly query: string;
  readonly pageNumber: number;
  readonly pageSize: number;
  readonly includeSystem: boolean;
}

function toWhole(value: unknown, otherwise: number): number | undefined {
  if (value === undefined || value === null) return otherwise;
  const number = Number(value);
  return Number.isInteger(number) && number >= 1 ? number : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is asked for: in the address of a GET, in the body of a POST. */
function readAsk(request: PortalRequest): Ask | Answer {
  const bad = (message: string): Answer => coreError(400, { code: 'invalid_request', message });
  let fields: Readonly<Record<string, unknown>> = Object.fromEntries(request.query);
  if (request.method === 'POST') {
    let body: unknown = {};
    try {
      if (request.body.trim() !== '') body = JSON.parse(request.body);
    } catch {
      return bad('The request body is not JSON');
    }
    if (!isRecord(body)) return bad('The request body is not an object');
    fields = { ...body, ...(isRecord(body.page) ? body.page : {}) };
  }
  const query = fields.query ?? 'SELECT *';
  const pageNumber = toWhole(fields.pageNumber, 1);
  const pageSize = toWhole(fields.pageSize, 1000);
  if (typeof query !== 'string') return bad('query is not text');
  if (pageNumber === undefined || pageSize === undefined)
    return bad('pageNumber and pageSize are whole numbers from 1');
  const includeSystem = ![false, 'false'].some((no) => no === fields.includeSystem);
  return { query: query.trim() === '' ? 'SELECT *' : query, pageNumber, pageSize, includeSystem };
}

/** SODA3: `/api/v3/views/{id}/query.json`. The page is applied on top of the query's own LIMIT. */
export async function answerSoda3(
  context: PortalContext,
  request: PortalRequest,
  id: string,
  format: 'json' | 'csv',
): Promise<Answer> {
  if (!['GET', 'HEAD', 'POST'].includes(request.method)) return methodNotAllowed();
  const token = tokenOf(request, 'app_token', '$$app_token');
  if (token === undefined && context.settings.requireTokenV3) return tokenRequired();
  if (token !== undefined && isBadToken(context.settings, token)) return invalidToken();
  const dataset = context.catalog.get(id);
  if (dataset === undefined) return viewMissing(id);
  if ((dataset.spec.viewType ?? 'tabular') !== 'tabular') return nonTabular();
  const ask = readAsk(request);
  if ('status' in ask) return ask;
  const compiled = prepare(context, dataset, ask.query, {
    defaultLimit: 9_000_000_000_000,
    literalPositions: false,
    includeSystem: ask.includeSystem,
  });
  if (isAnswer(compiled)) return compiled;
  const modified = new Date(dataset.rowsUpdatedAt * 1000).toUTCString();
  const etag = toETag(
    request,
    `v3.${dataset.id}_${dataset.version}`,
    JSON.stringify(ask),
    acceptsGzip(request),
  );
  const headers = {
    'Content-Type': format === 'json' ? 'application/json; charset=utf-8' : 'text/csv; charset=UTF-8',
    'Last-Modified': modified,
    ETag: etag,
    'x-soda2-secondary': 'pg.local-portal',
    'x-soda2-cached': 'false',
    'x-soda2-data-out-of-date': '[]',
    'X-SODA2-Warning': 'X-SODA2-Fields, X-SODA2-Types, and X-SODA2-Legacy-Types are deprecated',
    ...fieldHeaders(compiled),
  };
  // The date here is not the dataset's on a real portal, so only the tag is compared.
  if (request.method !== 'POST' && isUnchanged(request, etag, undefined))
    return { status: 304, headers, body: '' };
  const page = `SELECT * FROM (${compiled.sql}) LIMIT ${ask.pageSize} OFFSET ${(ask.pageNumber - 1) * ask.pageSize}`;
  const rows = { ...compiled, sql: page };
  const lines = await runLines(context, format === 'json' ? jsonRowsSql(rows) : csvRowsSql(rows));
  if (isAnswer(lines)) return lines;
  if (format === 'csv') {
    const header = compiled.columns.map(({ name }) => `"${name.replaceAll('"', '""')}"`).join(',');
    return { status: 200, headers, body: `${[header, ...lines].join('\n')}\n` };
  }
  // A comma at the end of each line here, where 2.1 has it at the beginning.
  return { status: 200, headers, body: lines.length === 0 ? '[\n]\n' : `[\n${lines.join(',\n')}\n]\n` };
}
