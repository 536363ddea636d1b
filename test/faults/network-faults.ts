/**
 * What may happen between a card and its portal, by name, as a step of the portal's `/__faults`, and what a card makes of
 * it: the kind of the fault, or `null` where the answer can be used all the same.
 */

import type { MetricErrorKind } from '../../src/errors.js';
import type { FaultStep } from '../portal/server/faults.js';

export interface NetworkFault extends FaultStep {
  readonly name: string;
  /** In a header, OWN stands for what the fault's path looks for. */
  readonly kind: MetricErrorKind | null;
}

const json = (value: unknown) => JSON.stringify(value);
const html = '<!doctype html><html><head><title>Sorry</title></head><body><h1>Sorry</h1></body></html>';
const core = (code: string) => json({ code, error: true, message: 'Something is wrong' });
const fountain = (errorCode: string) => json({ message: 'Something is wrong', errorCode, data: {} });

/** Rows as the census metric asks for them: a step, its value, and how many rows there were. */
const row = (day: string, value: unknown, count: unknown = '1') => ({
  p: `${day}T00:00:00.000`,
  v0: value,
  v1: count,
});
const days = Array.from({ length: 120 }, (_, at) =>
  new Date(Date.UTC(2021, 5, 14 - at)).toISOString().slice(0, 10),
);
const rows = (value: (at: number) => unknown) => json(days.map((day, at) => row(day, value(at))));
const good = json(days.slice(0, 60).map((day, at) => row(day, String(40 + (at % 5)))));

const status = (
  name: string,
  code: number,
  kind: MetricErrorKind | null,
  body = '',
  headers = {},
): NetworkFault => ({
  name: `${String(code)}: ${name}`,
  status: code,
  body,
  headers,
  kind,
});

const body = (
  name: string,
  text: string,
  kind: MetricErrorKind | null,
  step: FaultStep = {},
): NetworkFault => ({
  name,
  status: 200,
  body: text,
  kind,
  ...step,
});

export const networkFaults: readonly NetworkFault[] = [
  // What a portal says.
  status('a query that it does not parse', 400, 'refused', core('query.compiler.malformed')),
  status('a column that is gone', 400, 'missing', fountain('query.soql.no-such-column')),
  status(
    'a column that is gone, by SODA3’s name',
    400,
    'missing',
    core('soql.analyzer.typechecker.no-such-column'),
  ),
  status('a column of another type', 400, 'refused', fountain('query.soql.type-mismatch')),
  status(
    'an argument that it does not know',
    400,
    'refused',
    json({ error: true, message: 'Unrecognized arguments [x]' }),
  ),
  status('nothing said', 400, 'refused'),
  status('a private dataset', 401, 'refused', core('authentication_required')),
  status('payment', 402, 'refused', html),
  status('a login that is missing', 403, 'refused', json({ message: 'You must be logged in', error: true })),
  status('a token that it does not know', 403, 'refused', core('permission_denied')),
  status('a firewall’s page', 403, 'refused', html),
  status('a dataset that is gone', 404, 'missing', core('dataset.missing')),
  status('an edge server that knows nothing of it', 404, 'missing', html),
  status('no GET', 405, 'refused'),
  status('nothing that we accept', 406, 'refused'),
  status('a proxy’s login', 407, 'network', html),
  status('a request that took too long', 408, 'timeout', fountain('request-timeout')),
  status('a conflict', 409, 'refused', core('conflict')),
  status('gone for good', 410, 'missing'),
  status('a condition that failed', 412, 'refused', fountain('precondition-failed')),
  status('an address too long', 414, 'refused', html),
  status('a teapot', 418, 'refused', html),
  status('headers too large', 431, 'refused', html),
  status('legal reasons', 451, 'refused', html),
  status('too many requests', 429, 'throttled', core('too-many-requests')),
  status('too many requests, in plain text', 429, 'throttled', 'Too many requests'),
  status('too many requests, a second', 429, 'throttled', '', { 'Retry-After': '1' }),
  status('too many requests, an hour', 429, 'throttled', '', { 'Retry-After': '3600' }),
  status('too many requests, until a date', 429, 'throttled', '', {
    'Retry-After': 'Wed, 16 Jun 2021 07:28:00 GMT',
  }),
  status('too many requests, nonsense', 429, 'throttled', '', { 'Retry-After': '-1e9' }),
  status('an internal error', 500, 'unavailable', fountain('internal-error')),
  status(
    'an internal error, in the old form',
    500,
    'unavailable',
    json({ error: true, message: 'Internal error', status: 500 }),
  ),
  status('a page', 500, 'unavailable', html),
  status('a body that is null', 500, 'unavailable', 'null'),
  status('not implemented', 501, 'unavailable'),
  status('a bad gateway', 502, 'unavailable', html),
  status('the data source is down', 503, 'unavailable', core('query.datasource.unavailable')),
  status('maintenance, an hour', 503, 'unavailable', html, { 'Retry-After': '3600' }),
  status('a gateway that waited in vain', 504, 'unavailable', html),
  status('out of space', 507, 'unavailable'),
  status('a captive portal', 511, 'unavailable', html),
  status('an edge without its origin', 520, 'unavailable', html),
  status('an edge whose origin is too late', 524, 'unavailable', html),
  status('a status of nobody', 599, 'unavailable'),
  status('still at it', 202, 'timeout', '{}'),
  status('still at it, and silent', 202, 'timeout'),
  status('nothing to say', 204, 'malformed'),
  status('a part', 206, 'malformed', good.slice(0, 200)),
  status('several choices', 300, 'malformed', html),
  status('another place, unnamed', 302, 'malformed', html),
  status('another place, where nothing is', 302, 'missing', '', { Location: '/nothing/here' }),
  status('another place, that is no address', 302, 'network', '', { Location: 'http://[' }),
  // What is not an answer.
  body('an empty body', '', 'malformed'),
  body('blanks', '   \n\n  ', 'malformed'),
  body('a page instead of rows', html, 'malformed', { wrongType: true }),
  body('a page that says it is JSON', html, 'malformed'),
  body('text', 'OK', 'malformed'),
  body('CSV', '"p","v0"\n"2021-06-14T00:00:00.000","40"\n', 'malformed'),
  body('XML', '<?xml version="1.0"?><rows/>', 'malformed'),
  body('JSONP', `callback(${good})`, 'malformed'),
  body('two answers in one', good + good, 'malformed'),
  body('a guard before JSON', `)]}',\n${good}`, 'malformed'),
  body('JSON cut short', good.slice(0, -40), 'malformed'),
  body('NaN in JSON', '[{"p":"2021-06-14T00:00:00.000","v0":NaN}]', 'malformed'),
  body('merge-conflict markers', `<<<<<<< HEAD\n${good}\n=======\n[]\n>>>>>>> x`, 'malformed'),
  body('brackets without end', '['.repeat(200_000), 'malformed'),
  body('null characters', '\0\0\0\0', 'malformed'),
  { name: 'five megabytes', hugeBytes: 5_000_000, kind: 'malformed' },
  { name: 'a gzip bomb', gzipBomb: 8_000_000, kind: 'malformed' },
  // What is an answer, but not to this question.
  body('null', 'null', 'malformed'),
  body('an object', '{}', 'malformed'),
  body('an error with 200', core('internal-error'), 'malformed'),
  body('a number', '42', 'malformed'),
  body('a list of numbers', '[1,2,3]', 'malformed'),
  body('a list of nulls', '[null,null]', 'malformed'),
  body('a list of lists', '[[],[]]', 'malformed'),
  body(
    'values that are text',
    rows(() => 'many'),
    'malformed',
  ),
  body(
    'values that are objects',
    rows(() => ({ latitude: '1' })),
    'malformed',
  ),
  body(
    'values that are lists',
    rows(() => [1]),
    'malformed',
  ),
  body(
    'values that are true',
    rows(() => true),
    'malformed',
  ),
  body(
    'values in the millions of digits',
    rows(() => '9'.repeat(400)),
    'malformed',
  ),
  body(
    'values in hexadecimal',
    rows(() => '0x1F'),
    'malformed',
  ),
  body('two different rows for a day', json([row('2021-06-14', '4'), row('2021-06-14', '5')]), 'malformed'),
  body('several rows a day, where one is asked for', json([row('2021-06-14', '4', '2')]), 'malformed'),
  body(
    'a full page of one and the same',
    json(Array.from({ length: 4000 }, () => row('2021-06-14', '4'))),
    'truncated',
  ),
  // No row is without a value where the query asks for none such.
  body('one empty row', '[{}]', 'malformed'),
  body('columns that nobody asked for', json([{ x: '1', y: '2' }]), 'malformed'),
  body(
    'keys of Object.prototype',
    '[{"__proto__":{"v0":"1"},"constructor":"2","p":"2021-06-14T00:00:00.000"}]',
    'malformed',
  ),
  // What can be used all the same.
  body('no rows', '[]\n', null),
  body('a byte order mark', `\uFEFF${good}`, null),
  body('rows that say they are a page', good, null, { wrongType: true }),
  body(
    'numbers instead of text',
    rows((at) => 40 + at),
    null,
  ),
  body('every row twice', json(days.slice(0, 40).flatMap((day) => [row(day, '40'), row(day, '40')])), null),
  body(
    'the oldest first',
    json(
      days
        .slice(0, 40)
        .reverse()
        .map((day) => row(day, '40')),
    ),
    null,
  ),
  body('days of the future', json([row('2999-01-01', '1'), row('2021-06-14', '40')]), null),
  body('days that are none', json([{ p: 'yesterday', v0: '1', v1: '1' }, row('2021-06-14', '40')]), null),
  body('days before the calendar', json([row('0001-01-01', '1'), row('2021-06-14', '40')]), null),
  body(
    'less than nothing',
    rows(() => '-0'),
    null,
  ),
  // What happens on the way.
  { name: 'the connection is cut before a byte', reset: true, kind: 'network' },
  { name: 'the connection is cut after the first byte', truncate: 1, kind: 'network' },
  { name: 'the connection is cut amid the rows', truncate: 300, kind: 'network' },
  { name: 'no answer at all', hang: true, kind: 'timeout' },
  { name: 'an answer that comes too late', delayMs: 2_000, kind: 'timeout' },
  { name: 'an answer that trickles', trickle: { bytes: 1, everyMs: 50 }, kind: 'timeout' },
  { name: 'rows that no other site may read', noCors: true, kind: 'network' },
  { name: 'an error that no other site may read', status: 500, noCors: true, kind: 'network' },
  { name: 'a throttle that no other site may read', status: 429, noCors: true, kind: 'network' },
  status('a redirect round and round', 302, 'network', '', { Location: '?again=-OWN' }),
  status('a redirect to a file', 302, 'network', '', { Location: 'file:///etc/passwd' }),
  status('a redirect to a script', 302, 'network', '', { Location: 'javascript:alert(1)' }),
];
