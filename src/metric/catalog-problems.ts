/**
 * What is wrong with a catalog, in words for the page's author: where, what, and which known word is nearest. A page
 * loads this only where something is wrong (see catalogs.ts).
 */

import { breachesOf, type RulePath } from './catalog-rules.js';
import { fileSpec, metricSpec, type Spec } from './catalog-spec.js';
import type { Catalog, MetricDefinition } from './catalog.js';
import { deepest, fieldOf, fits, isList, isObject, lackingOf, partsOf } from './fits.js';
import type { Kind } from './kinds.js';
import { suggestion } from './nearest.js';

export { suggestion };

/** One thing that is wrong, and where: `pointer` is a JSON pointer (RFC 6901). */
export interface Problem {
  readonly pointer: string;
  readonly message: string;
}

const unsaid =
  'control characters or marks that turn the direction of writing (U+202A to U+202E, U+2066 to U+2069)';

/** What each kind wants. */
const wanted: Readonly<Record<Kind, string>> = {
  'version 1': '1',
  object: 'an object',
  boolean: 'true or false',
  string: `text without ${unsaid}`,
  text: `text, not empty and without ${unsaid}`,
  scalar: 'text without control characters, a number, true or false',
  number: 'a number',
  'not negative': 'a number of at least 0',
  'above 0': 'a number of more than 0',
  'above 1': 'a number of more than 1',
  '0 to 6': 'a whole number from 0 to 6',
  '2 to 366': 'a whole number from 2 to 366',
  '1000 to 9999': 'a whole number from 1000 to 9999',
  name: 'a name: a-z and 0-9, with . or - between them',
  dataset: 'a dataset id, four and four of a-z and 0-9: abcd-1234',
  domain: 'a host name such as data.example.gov',
  column: 'a column’s API field name: letters, digits and _',
  url: 'an http or https address, without a user’s name or password',
  date: 'a date, YYYY-MM-DD',
  'month and day': 'MM-DD, the 28th at the latest',
  duration: 'an ISO 8601 duration such as P2D, of 1000 years at most',
  'date format': 'a date format such as MM/DD/YYYY, with YYYY, MM and DD once each at most',
  'time zone': 'an IANA time zone such as America/Chicago',
  language: 'a language tag such as es',
  currency: 'a currency code such as USD',
};

/** What each rule says (see catalog-rules.ts). */
const said: Readonly<Record<RulePath, string>> = {
  source: 'lacks "domain", and there is no default',
  measure: 'a ratio needs a "numerator" and a "denominator", and nothing else has them',
  'measure/*': 'needs a "column", unless it is "count"',
  time: 'text dates need a "format", and no others have one',
  'time/grain':
    'a column of years has the grain "year"; a quarter or year that begins amid a month (fiscalYearStart) takes a measure that adds up',
  'time/grains/*': 'cannot be made of whole native steps',
  release: 'a manual release needs "approvedThrough", the last day that is approved, and no other has one',
  missing: 'only a flow can be zero where nothing is reported',
  smooth: 'a running total has no average; smooth its flow',
  compare: 'there is no "target" to compare with',
  format: 'currency needs a "currency" code',
  'format/unit': 'a duration counts in second, minute, hour or day',
  'notes/*': 'an anomaly and a break need "from"; a correction needs "on", the day it was made',
  'notes/*/omit': 'is for an anomaly',
  'bands/*/below': 'bands go from low to high; only the last may be without "below"',
  'bindings/*': 'is not among the catalog’s places',
  'aliases/*': 'is already the name of another metric',
};

const show = (value: unknown) => {
  const text = toText(value).replace(
    /[\u202a-\u202e\u2066-\u2069]/g,
    (each) => `\\u${each.charCodeAt(0).toString(16)}`,
  );
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

/** As JSON, where it can be: not a bigint, nor what is nested without end. */
function toText(value: unknown): string {
  try {
    return stringify(value) ?? String(value);
  } catch {
    return typeof value === 'bigint' ? `${value}n` : 'what no JSON can hold';
  }
}

const stringify: (value: unknown) => string | undefined = JSON.stringify;

const escapePointer = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Everything that is wrong with the metrics of these names, or with all that are broken. */
export function problemsOfMetrics(catalog: Catalog, names: Iterable<string> = catalog.broken): Problem[] {
  const { file, metrics } = catalog;
  return [...names].flatMap((name) => {
    const metric = file.metrics[name];
    const problems = explain({ [name]: metric }, { '*name': metricSpec }, '/metrics', deepest + 1);
    if (problems.length || !metric) return problems;
    return breachesOf(metric, { file, taken: metrics }).flatMap(([path, found]) =>
      found.flatMap((wrong, at) =>
        wrong
          ? { pointer: `/metrics/${escapePointer(name)}${placeOf(path, at, metric)}`, message: said[path] }
          : [],
      ),
    );
  });
}

/** Where an entry that breaks a rule stands: of a list by its place, of an object by its key. */
function placeOf(path: RulePath, at: number, metric: MetricDefinition): string {
  const keys: Partial<Record<RulePath, readonly string[]>> = {
    'measure/*': 'numerator' in metric.measure ? ['numerator', 'denominator'] : [''],
    'bindings/*': Object.keys(metric.bindings ?? {}),
  };
  const key = (keys[path] ?? [])[at] ?? String(at);
  return `/${path.replace('/*', key && `/${escapePointer(key)}`)}`;
}

/** Everything that is wrong with what should have been a catalog. */
export function problemsOfFile(value: unknown): Problem[] {
  return explain(value, { ...fileSpec, 'metrics!': { '*name': metricSpec } }, '', deepest + 2);
}

/** Everything that is wrong with a value, by its spec. */
export function explain(value: unknown, spec: Spec, pointer = '', left = deepest): Problem[] {
  const parts = partsOf(spec);
  const wrong = (message: string): Problem[] => [{ pointer, message }];
  if (!left) return wrong('is nested too deeply');
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
  if ('any' in parts) return closest(parts.any.map((each) => explain(value, each, pointer, left - 1)));
  if ('entry' in parts) {
    const { entry, least, most } = parts;
    if (!isList(value)) return not('a list');
    const bounds = most < Infinity ? `${least} to ${most}` : `${least} or more`;
    if (value.length < least || value.length > most)
      return wrong(`needs ${bounds} entries; it has ${value.length}`);
    return value.flatMap((each, index) => explain(each, entry, `${pointer}/${index}`, left - 1));
  }
  if (!isObject(value)) return not(wanted.object);
  const { fields } = parts;
  const lacking = lackingOf(value, fields).flatMap((name) =>
    wrong(name ? `lacks "${name}"` : 'must not be empty'),
  );
  const within = Object.entries(value).flatMap(([name, each]: [string, unknown]) => {
    const at = `${pointer}/${escapePointer(name)}`;
    const field = fieldOf(fields, name);
    if (field !== undefined) return explain(each, field, at, left - 1);
    // One that asks for any field at all (`!`) has no name.
    const known = Object.keys(fields).flatMap((key) => key.replace('!', '') || []);
    const map = known.find((key) => key.startsWith('*'));
    if (map === undefined)
      return [{ pointer: at, message: `is not a field here.${suggestion(name, known)}` }];
    const kind = map.slice(1) as Kind;
    return [
      { pointer: at, message: `"${name}" must be ${wanted[kind]}` },
      ...explain(each, fields[map] ?? kind, at, left - 1),
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
