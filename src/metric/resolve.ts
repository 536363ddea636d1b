/** From a name to a metric: the definition with its defaults, for the place, the filter and the period that a page chose. */

import { MetricError } from '../errors.js';
import { legalGrains, type Catalog, type MetricDefinition } from './catalog.js';
import type { Conditions, Format, Metric, Place } from './metric.js';
import { suggestion } from './nearest.js';
import { parseDay, parseDuration, type Calendar, type Duration, type Grain } from './period.js';

/** What a page may choose. Each is checked against the catalog; nothing of it becomes part of a query otherwise. */
export interface Choice {
  readonly place?: string | undefined;
  readonly filter?: string | Readonly<Record<string, readonly string[]>> | undefined;
  readonly period?: string | undefined;
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const nothing: Duration = { months: 0, days: 0, seconds: 0 };
const steps: Readonly<Record<Grain, Duration>> = {
  day: { ...nothing, days: 1 },
  week: { ...nothing, days: 7 },
  month: { ...nothing, months: 1 },
  quarter: { ...nothing, months: 3 },
  year: { ...nothing, months: 12 },
};

/**
 * Resolves a name in a catalog. Throws a MetricError of kind `invalid` for a metric that breaks the catalog's rules, and
 * of kind `unknown` for a name, place, dimension, value or period that the catalog does not list.
 */
export function resolveMetric(catalog: Catalog, asked: string, choice: Choice = {}): Metric {
  const found = catalog.metrics.get(asked);
  if (!found)
    throw new MetricError('unknown', `${catalog.origin} has no metric "${asked}".`, { metric: asked });
  const { name, definition } = found;
  const { file } = catalog;
  const unknown = (what: string, value: string, known: readonly string[]) =>
    new MetricError(
      'unknown',
      `The metric "${name}" has no ${what} "${value}".${suggestion(value, known)} Known: ${known.join(', ') || 'none'}.`,
      {
        metric: name,
        [what]: value,
      },
    );

  const place = choice.place ? file.places?.[choice.place] : undefined;
  const bindings = definition.bindings ?? {};
  const binding = choice.place && Object.hasOwn(bindings, choice.place) ? bindings[choice.place] : undefined;
  if (choice.place && !(place && binding)) throw unknown('place', choice.place, Object.keys(bindings));

  const listed = definition.time.grains ?? legalGrains(definition, file);
  const grain = choice.period ? listed.find((each) => each === choice.period) : definition.time.grain;
  if (!grain) throw unknown('period', choice.period ?? '', listed);

  const { filter, where } = chooseFilter(definition, choice.filter, unknown);
  const domain = binding?.source?.domain ?? definition.source.domain ?? file.defaults?.domain;
  const dataset = binding?.source?.dataset ?? definition.source.dataset;
  if (!domain || !dataset)
    throw new MetricError('invalid', `The metric "${name}" has no domain without a place.`, { metric: name });

  const population = place?.population;
  if (definition.per && !population) {
    throw new MetricError(
      'invalid',
      `The metric "${name}" is per inhabitant, so it needs a place with a population.`,
      { metric: name },
    );
  }
  const { target, smooth, completeness = {}, bounds = {}, shape } = definition;
  return {
    name,
    title: definition.title,
    short: definition.short ?? definition.title,
    description: definition.description ?? null,
    method: definition.method ?? null,
    shape,
    source: { domain, dataset, where: [{ ...definition.source.where, ...binding?.source?.where }, ...where] },
    publisher: file.publisher ?? null,
    place: place && choice.place ? { ...place, key: choice.place } : null,
    comparability: binding?.comparability ?? 'same',
    filter,
    measure: definition.measure,
    time: {
      column: definition.time.column,
      type: definition.time.type ?? 'timestamp',
      format: definition.time.format ?? null,
      native: definition.time.grain,
    },
    grain,
    calendar: toCalendar(catalog, place),
    lag: duration(completeness.lag, nothing),
    lagStated: completeness.lag !== undefined,
    provisional: duration(completeness.provisional, nothing),
    tail: completeness.tail ?? 'mark',
    freshness: toFreshness(definition),
    missing: definition.missing ?? 'gap',
    smooth: smooth && grain === definition.time.grain ? { window: smooth.window } : null,
    per: definition.per && population ? { scale: definition.per.scale, population } : null,
    compare: definition.compare ?? ['previous'],
    better: definition.better ?? 'neither',
    neutral: definition.neutral?.percent ?? 0,
    minBase: definition.minBase ?? 20,
    target: target ?? null,
    bands: definition.bands ?? [],
    bounds: {
      min: bounds.min === undefined ? (shape === 'stock' ? null : 0) : bounds.min,
      max: bounds.max ?? null,
      maxJump: bounds.maxJump ?? null,
    },
    suppress: definition.suppress
      ? { below: definition.suppress.below ?? null, title: definition.suppress.title ?? null }
      : null,
    format: toFormat(definition.format),
    words: definition.words ?? null,
    notes: definition.notes ?? [],
    i18n: definition.i18n ?? {},
  };
}

const duration = (text: string | undefined, otherwise: Duration) => parseDuration(text ?? '') ?? otherwise;

function toCalendar({ file: { defaults = {} } }: Catalog, place: Place | undefined): Calendar {
  const [month, date] = (defaults.fiscalYearStart ?? '01-01').split('-');
  return {
    timeZone: place?.timeZone ?? defaults.timeZone ?? 'UTC',
    weekStart: weekdays.indexOf((defaults.weekStart ?? 'monday').slice(0, 3)),
    fiscalMonth: Number(month),
    fiscalDay: Number(date),
  };
}

function toFreshness({ freshness = {}, time }: MetricDefinition): Metric['freshness'] {
  const cadence = duration(freshness.cadence, steps[time.grain]);
  const four = { months: cadence.months * 4, days: cadence.days * 4, seconds: cadence.seconds * 4 };
  return {
    cadence,
    staleAfter: duration(freshness.staleAfter, four),
    days: freshness.days?.map((each) => weekdays.indexOf(each)) ?? [0, 1, 2, 3, 4, 5, 6],
    holidays: freshness.holidays?.map((each) => parseDay(each) ?? NaN) ?? [],
    status: freshness.status ?? 'active',
    until: freshness.until ?? null,
    successor: freshness.successor ?? null,
  };
}

const toFormat = (format: Partial<Format> = {}): Format => ({
  style: format.style ?? 'decimal',
  unit: format.unit ?? null,
  currency: format.currency ?? null,
  scale: format.scale ?? 1,
  digits: format.digits ?? null,
  compact: format.compact ?? 'auto',
});

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
  unknown: (what: string, value: string, known: readonly string[]) => MetricError,
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
