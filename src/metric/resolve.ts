/** From a name to a metric: the definition with its defaults, for the place, the filter and the period that a page chose. */

import { MetricError } from '../errors.js';
import type { Catalog, CatalogFile, MetricDefinition } from './catalog.js';
import { legalGrains } from './measure.js';
import type { Conditions, Format, Metric, Place } from './metric.js';
import { parseDay, parseDuration, steps, type Calendar, type Duration } from './period.js';

/** What a page may choose. Each is checked against the catalog; nothing of it becomes part of a query otherwise. */
export interface Choice {
  readonly place?: string | undefined;
  readonly filter?: string | Readonly<Record<string, readonly string[]>> | undefined;
  readonly period?: string | undefined;
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const nothing: Duration = { months: 0, days: 0 };

/** What holds where a definition says nothing. */
const defaults = {
  description: null,
  method: null,
  missing: 'gap',
  compare: ['previous'],
  better: 'neither',
  minBase: 20,
  target: null,
  bands: [],
  words: null,
  notes: [],
  i18n: {},
} as const;
const defaultFormat: Format = {
  style: 'decimal',
  unit: null,
  currency: null,
  scale: 1,
  digits: null,
  compact: 'auto',
};
const defaultFreshness = { status: 'active', until: null, successor: null } as const;

/**
 * Resolves a name in a catalog. Throws a MetricError of kind `invalid` for a metric that breaks the catalog's rules, and
 * of kind `unknown` for a name, place, dimension, value or period that the catalog does not list.
 */
export function resolveMetric(
  { metrics, file, origin }: Catalog,
  asked: string,
  choice: Choice = {},
): Metric {
  const found = metrics.get(asked);
  if (!found) throw new MetricError('unknown', `${origin} has no metric "${asked}".`, { metric: asked });
  const { name, definition } = found;
  const unknown: Unknown = (what, value, known) =>
    new MetricError(
      'unknown',
      `The metric "${name}" has no ${what} "${value}". Known: ${known.join(', ') || 'none'}.`,
      { metric: name, [what]: value },
    );
  const invalid = (why: string) =>
    new MetricError('invalid', `The metric "${name}" ${why}.`, { metric: name });

  const { shape, time, source, bindings = {}, completeness = {}, per, smooth, suppress } = definition;
  const key = choice.place ?? '';
  const place = key ? file.places?.[key] : undefined;
  const binding = Object.hasOwn(bindings, key) ? bindings[key] : undefined;
  if (key && !(place && binding)) throw unknown('place', key, Object.keys(bindings));

  const listed = time.grains ?? legalGrains(definition, file);
  const grain = choice.period ? listed.find((each) => each === choice.period) : time.grain;
  if (!grain) throw unknown('period', choice.period ?? '', listed);

  const { filter, where } = chooseFilter(definition, choice.filter, unknown);
  const { domain, dataset, api = '2.1', token = null } = { ...file.defaults, ...source, ...binding?.source };
  if (!domain || !dataset) throw invalid('has no domain without a place');
  const population = place?.population;
  if (per && !population) throw invalid('is per inhabitant, so it needs a place with a population');

  return {
    ...defaults,
    short: definition.title,
    ...definition,
    name,
    source: {
      domain,
      dataset,
      api,
      token,
      where: [{ ...source.where, ...binding?.source?.where }, ...where],
    },
    publisher: file.publisher ?? null,
    place: place ? { ...place, key } : null,
    comparability: binding?.comparability ?? 'same',
    filter,
    time: { type: 'timestamp', format: null, ...time, native: time.grain },
    grain,
    calendar: toCalendar(file, place),
    lag: duration(completeness.lag, nothing),
    lagStated: completeness.lag !== undefined,
    provisional: duration(completeness.provisional, nothing),
    tail: completeness.tail ?? 'mark',
    freshness: toFreshness(definition),
    approved: definition.approvedThrough === undefined ? null : parseDay(definition.approvedThrough),
    smooth: smooth && grain === time.grain ? smooth : null,
    per: per && population ? { ...per, population } : null,
    neutral: definition.neutral?.percent ?? 0,
    bounds: { min: shape === 'stock' ? null : 0, max: null, maxJump: null, ...definition.bounds },
    suppress: suppress ? { below: null, title: null, ...suppress } : null,
    format: { ...defaultFormat, ...definition.format },
  };
}

const duration = (text: string | undefined, otherwise: Duration) => parseDuration(text ?? '') ?? otherwise;

function toCalendar({ defaults: stated = {} }: CatalogFile, place: Place | undefined): Calendar {
  const [month, date] = (stated.fiscalYearStart ?? '01-01').split('-');
  return {
    timeZone: place?.timeZone ?? stated.timeZone ?? 'UTC',
    weekStart: weekdays.indexOf((stated.weekStart ?? 'monday').slice(0, 3)),
    fiscalMonth: Number(month),
    fiscalDay: Number(date),
  };
}

function toFreshness({ freshness = {}, time }: MetricDefinition): Metric['freshness'] {
  const cadence = duration(freshness.cadence, steps[time.grain]);
  const four = { months: cadence.months * 4, days: cadence.days * 4 };
  return {
    ...defaultFreshness,
    ...freshness,
    cadence,
    staleAfter: duration(freshness.staleAfter, four),
    days: (freshness.days ?? weekdays).map((each) => weekdays.indexOf(each)),
    holidays: freshness.holidays?.map((each) => parseDay(each) ?? NaN) ?? [],
  };
}

/** The error for a word that the catalog does not list. */
type Unknown = (what: string, value: string, known: readonly string[]) => MetricError;

/** Reads the `filter` attribute: `age=65+,18-64; sex=F`, percent-encoded where a value holds `;`, `,`, `=` or `%`. */
export function parseFilter(text: string): Record<string, string[]> {
  const decode = (part: string) => {
    try {
      return decodeURIComponent(part.trim());
    } catch {
      return part.trim();
    }
  };
  const chosen = new Map<string, string[]>();
  for (const part of text.split(';').filter((each) => each.trim())) {
    const [key = '', ...values] = part.split('=');
    const name = decode(key);
    chosen.set(name, [...(chosen.get(name) ?? []), ...values.join('=').split(',').map(decode)]);
  }
  return Object.fromEntries(chosen);
}

/** Only a listed dimension, and only a listed value of it, as the catalog wrote it. */
function chooseFilter(
  { dimensions = {} }: MetricDefinition,
  chosen: Choice['filter'] = {},
  unknown: Unknown,
): { filter: Record<string, string[]>; where: Conditions[] } {
  const filter = typeof chosen === 'string' ? parseFilter(chosen) : chosen;
  const where = Object.entries(filter).map(([key, values]): Conditions => {
    const dimension = Object.hasOwn(dimensions, key) ? dimensions[key] : undefined;
    if (!dimension) throw unknown('dimension', key, Object.keys(dimensions));
    const known = dimension.values.map(String);
    if (!values.length) throw unknown(key, '', known);
    const listed = values.map((value) => {
      const found = dimension.values[known.indexOf(value)];
      if (found === undefined) throw unknown(key, value, known);
      return found;
    });
    return Object.fromEntries([[dimension.column, listed]]);
  });
  return {
    filter: Object.fromEntries(Object.entries(filter).map(([key, values]) => [key, [...values].sort()])),
    where,
  };
}
