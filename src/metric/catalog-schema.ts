/**
 * The catalog contract as a JSON Schema (2020-12), for editors and for the command line: catalog-spec.ts, with a
 * description of every field. The build writes it to `catalog.schema.json`; no page loads it.
 */

import { conditions, fileSpec, metricSpec, type Fields, type Spec } from './catalog-spec.js';
import { partsOf, requiredOf } from './fits.js';
import type { Kind } from './kinds.js';

export type JsonSchema = Readonly<Record<string, unknown>>;

const text = { type: 'string' };
const number = { type: 'number' };

const schemas: Readonly<Record<Kind, JsonSchema>> = {
  'version 1': { const: 1 },
  object: { type: 'object' },
  boolean: { type: 'boolean' },
  string: text,
  text: { ...text, minLength: 1, pattern: '\\S' },
  scalar: { type: ['string', 'number', 'boolean'], pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
  number,
  'not negative': { ...number, minimum: 0 },
  'above 0': { ...number, exclusiveMinimum: 0 },
  'above 1': { ...number, exclusiveMinimum: 1 },
  '0 to 6': { type: 'integer', minimum: 0, maximum: 6 },
  '2 to 366': { type: 'integer', minimum: 2, maximum: 366 },
  name: { ...text, pattern: '^[a-z0-9]+([.-][a-z0-9]+)*$' },
  dataset: { ...text, pattern: '^[a-z0-9]{4}-[a-z0-9]{4}$' },
  domain: { ...text, pattern: '^([A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+|http://[^/]+)$' },
  column: { ...text, pattern: '^:?@?[\\p{L}_][\\p{L}\\p{N}_-]*$' },
  url: { ...text, format: 'uri', pattern: '^https?:' },
  date: { ...text, format: 'date' },
  'month and day': { ...text, pattern: '^(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])$' },
  duration: { ...text, format: 'duration' },
  'date format': { ...text, pattern: 'YYYY' },
  'time zone': text,
  language: { ...text, pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' },
  currency: { ...text, pattern: '^[A-Z]{3}$' },
};

/** What a field is for, by the end of its path: the longest end that stands here is taken. */
const descriptions: Readonly<Record<string, string>> = {
  $schema: 'The address of this schema, by which editors help.',
  version: 'The version of this contract.',
  publisher: 'Who publishes the numbers; named as their source.',
  'publisher.name': 'The name as readers should see it.',
  'publisher.url': 'The publisher’s page.',
  'publisher.contact': 'An address for questions.',
  'publisher.license': 'The licence of the data.',
  'license.name': 'The licence’s name.',
  'license.url': 'The licence’s text.',
  defaults: 'What holds for every metric that does not say otherwise.',
  domain:
    'The portal’s host name, e.g. data.example.gov; http:// is allowed for a loopback address only.',
  api: 'The interface that is asked, 2.1 by default; 3 (SODA3) needs a token, and falls back to 2.1.',
  token: 'A Socrata application token: an identifier that every reader can see, not a secret.',
  timeZone: 'An IANA zone, e.g. America/Chicago.',
  'defaults.timeZone': 'The publisher’s time zone, which decides what "today" is.',
  'defaults.weekStart': 'The first day of a week; monday (ISO weeks) by default.',
  'defaults.fiscalYearStart': 'MM-DD on which quarters and years start; 01-01 by default.',
  places: 'Places by key, e.g. us-mn-ramsey.',
  'places.*': 'A jurisdiction that binds a metric to its dataset and filter.',
  'places.*.name': 'The place’s name, shown in headings and sentences.',
  population: 'The base of per-capita figures, with its year and source.',
  'population.value': 'How many inhabitants.',
  'population.year': 'The year of the count or the estimate.',
  'population.source': 'The page that states it.',
  metrics: 'Metrics by name. Names are kept for ever: embeds live for years.',
  'metrics.*': 'A named, defined measure.',
  'metrics.*.title': 'The name as readers see it.',
  short: 'A shorter name for tight places; the title by default.',
  description: 'One plain sentence that says what is counted.',
  method: 'The methodology page.',
  shape:
    'What the numbers are: flow (happenings), stock (a level), cumulative (a running total), ratio. It decides which sums and comparisons are legal.',
  'metrics.*.source': 'The dataset and which of its rows count.',
  'source.dataset': 'The Socrata dataset id, the four-by-four.',
  'source.where':
    'Conditions by column, all of which must hold: a value, a list of values, a range, null, or not.',
  'conditions.*': 'A value, a list of values, a range, or null for what is absent.',
  'conditions.not': 'Conditions that must not all hold.',
  gt: 'More than this.',
  gte: 'This or more.',
  lt: 'Less than this.',
  lte: 'This or less.',
  measure: 'One aggregate of one column, or for a ratio a numerator and a denominator.',
  numerator: 'What is divided.',
  denominator: 'What it is divided by.',
  fn: 'The aggregate; last needs one row a native step.',
  column: 'The column’s API field name; count needs none.',
  time: 'Which column dates a row, and how often the publisher reports.',
  'time.column': 'The date column’s API field name.',
  'time.grain': 'The native grain: one reporting step.',
  'time.type': 'timestamp (a Socrata date, the default), text (with a format), or year (a number).',
  'time.format': 'For text: YYYY, MM or M, DD or D and what stands between them, e.g. MM/DD/YYYY.',
  'time.grains': 'The periods a page may ask for; the native grain and all coarser by default.',
  dimensions: 'What a page may filter by, and which values it may ask for.',
  'dimensions.*': 'A column to filter by.',
  'dimensions.*.column': 'The column’s API field name.',
  'dimensions.*.title': 'The dimension’s name as readers see it.',
  'dimensions.*.values': 'The values that a page may ask for, and no others.',
  completeness: 'When a period is complete enough to be the latest.',
  'completeness.lag': 'How long after its end a day’s reports keep coming in; P0D by default.',
  'completeness.provisional': 'How long figures are still expected to be revised.',
  'completeness.tail': 'How unfinished periods are drawn: marked (the default), not at all, or like the rest.',
  freshness: 'The reporting calendar, against which data are late or stale.',
  'freshness.cadence': 'How often new data are due; the native grain by default.',
  'freshness.days': 'Reporting days; every day by default.',
  'freshness.holidays': 'Dates on which no report is due.',
  'freshness.staleAfter': 'How old data may get; four times the cadence by default.',
  'freshness.status': 'Whether reports go on (active, the default), are paused, or have ended (retired).',
  'freshness.until': 'For paused: when reports are to resume.',
  'freshness.successor': 'For retired: the metric or page that follows.',
  missing: 'Whether a step without rows is unknown (gap, the default) or, for a flow, zero.',
  smooth: 'Headline the trailing average of so many native steps.',
  'smooth.window': 'How many steps; a window needs all of them.',
  'smooth.align': 'The steps before and up to a date.',
  per: 'Figures per so many inhabitants of the place.',
  'per.base': 'What figures are related to.',
  'per.scale': 'Per how many, e.g. 100000.',
  compare: 'What the latest figure is compared with; the first is shown, the rest are in the details.',
  better: 'Which way is good; neither (no colour) by default.',
  neutral: 'Changes smaller than this are called little changed.',
  'neutral.percent': 'In percent of the baseline.',
  minBase: 'Below this baseline no percentage is given; 20 by default.',
  target: 'A stated goal, drawn and compared with.',
  'target.op': 'How a figure that meets the goal stands to its value.',
  'target.value': 'The goal, in the unit of the data.',
  'target.by': 'The date by which it is to be met.',
  'target.title': 'The goal’s name.',
  bands: 'Named ranges from low to high; the last has no upper end.',
  'bands.below': 'Where the range ends; the value itself is in the next.',
  'bands.title': 'The range’s name.',
  bounds: 'A latest value outside these is held back and said to be under check.',
  'bounds.min': 'The least; 0 by default for a flow, a running total and a ratio; null for none.',
  'bounds.max': 'The most, of one native step.',
  'bounds.maxJump': 'How many times the last good value.',
  suppress:
    'Small values that are withheld: a value below, or a row without a value, is shown by the title.',
  'suppress.below': 'Values from 1 to just below this are withheld.',
  'suppress.title': 'What is shown instead, e.g. Fewer than 11.',
  'metrics.*.format': 'How a figure is written.',
  'format.style': 'A plain number (the default), a percentage, an amount of money, or a length of time.',
  'format.unit':
    'Shown after the figure; for duration the unit of the data: second, minute, hour or day.',
  'format.currency': 'The ISO 4217 code, e.g. USD.',
  'format.scale': 'What the data count as one; 100 for percentages stored as 0 to 100.',
  'format.digits': 'How many decimals; by default as many as the figure has, two at most.',
  'format.compact': 'Whether large figures are shortened, e.g. 1.2M: from a million (auto), always or never.',
  words: 'The noun that is counted, by the plural rules of the language.',
  'words.zero': 'The noun after none, in languages that have a form for it.',
  'words.one': 'The noun after one: case.',
  'words.two': 'The noun after two, in languages that have a form for it.',
  'words.few': 'The noun after a few, in languages that have a form for it.',
  'words.many': 'The noun after many, in languages that have a form for it.',
  'words.other': 'The noun after any other number: cases.',
  'words.kind': 'amount: more or fewer; value: higher or lower.',
  notes: 'What a reader must know about some dates.',
  'notes.type':
    'anomaly (odd days), break (the definition changed: no comparison across it), correction, or info.',
  'notes.text': 'The note, as readers see it.',
  'notes.from': 'The first day it is about.',
  'notes.to': 'The last day it is about.',
  'notes.on': 'For a correction: the day it was made.',
  'notes.omit': 'For an anomaly: leave these days out of averages and headlines.',
  checks: 'Known values that `civic-metrics check` verifies.',
  'checks.period': 'The period, e.g. 2020-12-01 or 2020.',
  'checks.equals': 'Its value.',
  'checks.between': 'The least and the most that it may be.',
  bindings:
    'Where the metric is found for each place; source.where merges over the metric’s, column by column.',
  'bindings.*': 'The metric in one place.',
  'bindings.*.source': 'What is different there.',
  'bindings.*.comparability': 'Whether it measures the same there (the default), nearly, or something else.',
  i18n: 'Texts by language.',
  'i18n.*': 'Texts in one language, by its tag.',
  'i18n.*.title': 'The name as readers see it.',
  'i18n.*.unit': 'The unit after the figure.',
  aliases: 'Former names, which keep working.',
};

/** The description of a field. Throws a RangeError where there is none, so that none is forgotten. */
function describeField(path: readonly string[]): string {
  for (let from = 0; from < path.length; from++) {
    const found = descriptions[path.slice(from).join('.')];
    if (found !== undefined) return found;
  }
  throw new RangeError(`${path.join('.')} has no description`);
}

/** A JSON Schema of a spec; `path` is that of the field it is for. */
function toSchema(spec: Spec, path: readonly string[]): JsonSchema {
  if (spec === conditions) return { $ref: '#/$defs/conditions' };
  const parts = partsOf(spec);
  if ('words' in parts) return { enum: parts.words };
  if ('kind' in parts) {
    const { type, ...schema } = schemas[parts.kind];
    const types = parts.orNull ? [type, 'null'].flat() : type;
    return types === undefined ? schema : { type: types, ...schema };
  }
  if ('any' in parts) return { anyOf: parts.any.map((each) => toSchema(each, path)) };
  if ('entry' in parts) {
    const { entry, least, most } = parts;
    const bounds = { ...(least && { minItems: least }), ...(most < Infinity && { maxItems: most }) };
    return { type: 'array', items: toSchema(entry, path), ...bounds };
  }
  return toObjectSchema(parts.fields, path);
}

function toObjectSchema(fields: Fields, path: readonly string[]): JsonSchema {
  const toField = (spec: Spec, name: string) => {
    const at = [...path, name];
    return { description: describeField(at), ...toSchema(spec, at) };
  };
  const named = Object.entries(fields).filter(([key]) => !key.startsWith('*') && key !== '!');
  const [map] = Object.entries(fields).filter(([key]) => key.startsWith('*'));
  const required = requiredOf(fields).filter(Boolean);
  return {
    type: 'object',
    properties: Object.fromEntries(
      named.map(([key, spec]) => {
        const name = key.replace('!', '');
        return [name, toField(spec, name)];
      }),
    ),
    ...(required.length && { required }),
    ...('!' in fields && { minProperties: 1 }),
    ...(map && { propertyNames: schemas[map[0].slice(1) as Kind] }),
    additionalProperties: map ? toField(map[1], '*') : false,
  };
}

export const catalogSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Civic Metrics catalog',
  description: 'Named metrics on Socrata portals, for the civic-* elements.',
  ...toObjectSchema(fileSpec({ '*name': metricSpec }), []),
  $defs: { conditions: toObjectSchema(conditions, ['conditions']) },
};
