/**
 * What is wrong with a catalog, in words for the page's author: where, what, and which known word is nearest. A page
 * loads this only where something is wrong (see catalogs.ts).
 */

import type { RuleName } from './catalog-rules.js';
import { fileSpec, metricSpec, type Spec } from './catalog-spec.js';
import type { Catalog } from './catalog.js';
import { fieldOf, fits, hasField, isList, isObject, partsOf, requiredOf } from './fits.js';
import type { Kind } from './kinds.js';
import { suggestion } from './nearest.js';

export { suggestion };

/** One thing that is wrong, and where: `pointer` is a JSON pointer (RFC 6901). */
export interface Problem {
  readonly pointer: string;
  readonly message: string;
}

/** What each kind wants. */
const wanted: Readonly<Record<Kind, string>> = {
  'version 1': '1',
  object: 'an object',
  boolean: 'true or false',
  string: 'text',
  text: 'text, and not empty',
  scalar: 'text without control characters, a number, true or false',
  number: 'a number',
  'not negative': 'a number of at least 0',
  'above 0': 'a number of more than 0',
  'above 1': 'a number of more than 1',
  '0 to 6': 'a whole number from 0 to 6',
  '2 to 366': 'a whole number from 2 to 366',
  name: 'a name: a-z and 0-9, with . or - between them',
  dataset: 'a dataset id, four and four of a-z and 0-9: abcd-1234',
  domain: 'a host name such as data.example.gov',
  column: 'a column’s API field name: letters, digits and _',
  url: 'an http or https address',
  date: 'a date, YYYY-MM-DD',
  'month and day': 'MM-DD, the 28th at the latest',
  duration: 'an ISO 8601 duration such as P2D',
  'date format': 'a date format such as MM/DD/YYYY',
  'time zone': 'an IANA time zone such as America/Chicago',
  language: 'a language tag such as es',
  currency: 'a currency code such as USD',
};

/** What each rule says (see catalog-rules.ts). */
const said: Readonly<Record<RuleName, string>> = {
  domain: 'lacks "domain", and there is no default',
  ratio: 'a ratio needs a "numerator" and a "denominator"',
  oneTerm: 'a numerator and a denominator make a "ratio"',
  column: 'needs a "column"; only "count" needs none',
  level: '"last" is a level; a flow is counted or summed',
  textFormat: 'text dates need a "format"',
  otherFormat: 'is for text dates',
  years: 'a column of years has the grain "year"',
  grains: 'cannot be made of whole native steps',
  release: 'a manual release needs "approvedThrough", the last day that is approved',
  approved: 'is for a metric whose "release" is "manual"',
  missing: 'only a flow can be zero where nothing is reported',
  smooth: 'a running total has no average; smooth its flow',
  target: 'there is no "target" to compare with',
  currency: 'currency needs a "currency" code',
  duration: 'a duration counts in second, minute, hour or day',
  noteFrom: 'a note of this type needs "from"',
  noteOn: 'a correction needs "on", the day it was made',
  noteOmit: 'is for an anomaly',
  bandOrder: 'bands go from low to high',
  bandEnd: 'only the last band may be without "below"',
  places: 'is not among the catalog’s places',
  name: 'is already an alias of another metric',
  aliases: 'is already the name of another metric',
};

const show = (value: unknown) => {
  const text = (JSON.stringify(value) as string | undefined) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

const escapePointer = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Everything that is wrong with the metrics of these names, or with all that are broken. */
export function problemsOfMetrics(
  { file, broken }: Catalog,
  names: Iterable<string> = broken.keys(),
): Problem[] {
  return [...names].flatMap((name) => {
    const breaches = broken.get(name) ?? [];
    return breaches.length
      ? breaches.map(({ rule, pointer }) => ({
          pointer: `/metrics/${escapePointer(name)}${pointer && `/${pointer}`}`,
          message: said[rule],
        }))
      : explain({ [name]: file.metrics[name] }, { '*name': metricSpec }, '/metrics');
  });
}

/** Everything that is wrong with what should have been a catalog. */
export function problemsOfFile(value: unknown): Problem[] {
  return explain(value, fileSpec({ '*name': metricSpec }));
}

/** Everything that is wrong with a value, by its spec. */
export function explain(value: unknown, spec: Spec, pointer = ''): Problem[] {
  const parts = partsOf(spec);
  const wrong = (message: string): Problem[] => [{ pointer, message }];
  const not = (what: string) => wrong(`must be ${what}; it is ${show(value)}`);
  if ('words' in parts) {
    if (fits(value, spec)) return [];
    const near = typeof value === 'string' ? suggestion(value, parts.words) : '';
    return not(`${parts.words.length > 1 ? 'one of ' : ''}${parts.words.map(show).join(', ')}`).map(
      (problem) => ({ pointer, message: problem.message + (near && `.${near}`) }),
    );
  }
  if ('kind' in parts) {
    return fits(value, spec) ? [] : not(`${wanted[parts.kind]}${parts.orNull ? ', or null' : ''}`);
  }
  if ('any' in parts) return closest(parts.any.map((each) => explain(value, each, pointer)));
  if ('entry' in parts) {
    const { entry, least, most } = parts;
    if (!isList(value)) return not('a list');
    const bounds = most < Infinity ? `${least} to ${most}` : `${least} or more`;
    if (value.length < least || value.length > most)
      return wrong(`needs ${bounds} entries; it has ${value.length}`);
    return value.flatMap((each, index) => explain(each, entry, `${pointer}/${index}`));
  }
  if (!isObject(value)) return not(wanted.object);
  const { fields } = parts;
  const lacking = requiredOf(fields)
    .filter((name) => !hasField(value, name))
    .flatMap((name) => wrong(name ? `lacks "${name}"` : 'must not be empty'));
  const within = Object.entries(value).flatMap(([name, each]: [string, unknown]) => {
    const at = `${pointer}/${escapePointer(name)}`;
    const field = fieldOf(fields, name);
    if (field !== undefined) return explain(each, field, at);
    const known = Object.keys(fields).map((key) => key.replace('!', ''));
    const map = known.find((key) => key.startsWith('*'));
    if (map === undefined)
      return [{ pointer: at, message: `is not a field here.${suggestion(name, known)}` }];
    const kind = map.slice(1) as Kind;
    return [
      { pointer: at, message: `"${name}" must be ${wanted[kind]}` },
      ...explain(each, fields[map] ?? kind, at),
    ];
  });
  return [...lacking, ...within];
}

/** Of several alternatives, the problems of the one that fits best: the deepest, then the fewest. */
function closest(alternatives: readonly Problem[][]): Problem[] {
  const depth = (problems: Problem[]) =>
    Math.max(...problems.map(({ pointer }) => pointer.split('/').length));
  return (
    alternatives.toSorted(
      (a, b) => (a.length && b.length && depth(b) - depth(a)) || a.length - b.length,
    )[0] ?? []
  );
}
