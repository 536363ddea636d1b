/**
 * The rules that tie one field of a metric to another, which `fits` cannot see: by the field that breaks it, `*` being
 * any entry of a list or an object. What each says stands in catalog-problems.ts.
 */

import type { CatalogFile, MetricDefinition } from './catalog.js';
import { legalGrains, termsOf } from './measure.js';

export interface Context {
  readonly file: CatalogFile;
  /** The names and aliases that other metrics have by now. */
  readonly taken: ReadonlyMap<string, unknown>;
}

/** Whether a field breaks the rule; of entries, whether each does. */
type Rule = (metric: MetricDefinition, context: Context) => boolean | readonly boolean[];

const durationUnits = ['second', 'minute', 'hour', 'day'];

export const rules = {
  source: ({ source, bindings = {} }, { file }) => {
    const bound = Object.values(bindings);
    const somewhere = !bound.length || bound.some((each) => !each.source?.domain);
    return !source.domain && !file.defaults?.domain && somewhere;
  },
  measure: ({ shape, measure }) => (shape === 'ratio') !== 'numerator' in measure,
  'measure/*': (metric) => termsOf(metric).map(({ fn, column }) => fn !== 'count' && !column),
  time: ({ time }) => (time.type === 'text') !== (time.format !== undefined),
  'time/grain': (metric, { file }) =>
    (metric.time.type === 'year' && metric.time.grain !== 'year') ||
    !legalGrains(metric, file).includes(metric.time.grain),
  'time/grains/*': (metric, { file }) =>
    (metric.time.grains ?? []).map((each) => !legalGrains(metric, file).includes(each)),
  release: ({ release, approvedThrough }) => (release === 'manual') !== (approvedThrough !== undefined),
  missing: ({ missing, shape }) => missing === 'zero' && shape !== 'flow',
  smooth: ({ smooth, shape }) => smooth !== undefined && shape === 'cumulative',
  compare: ({ compare = [], target }) => compare.includes('target') && !target,
  format: ({ format = {} }) => format.style === 'currency' && !format.currency,
  'format/unit': ({ format = {} }) =>
    format.style === 'duration' && !durationUnits.includes(format.unit ?? ''),
  'notes/*': ({ notes = [] }) =>
    notes.map(({ type, from, on }) => (type === 'correction' ? !on : type !== 'info' && !from)),
  'notes/*/omit': ({ notes = [] }) => notes.map(({ type, omit = false }) => omit && type !== 'anomaly'),
  'bands/*/below': ({ bands = [] }) =>
    bands.map(({ below = Infinity }, at) => below <= (at ? (bands[at - 1]?.below ?? Infinity) : -Infinity)),
  'bindings/*': ({ bindings = {} }, { file: { places = {} } }) =>
    Object.keys(bindings).map((key) => !Object.hasOwn(places, key)),
  'aliases/*': ({ aliases = [] }, { taken, file }) =>
    aliases.map((each) => taken.has(each) || Object.hasOwn(file.metrics, each)),
} satisfies Record<string, Rule>;

export type RulePath = keyof typeof rules;

/** The paths of the rules that a metric breaks, each with what it found. */
export const breachesOf = (metric: MetricDefinition, context: Context) =>
  (Object.entries(rules) as [RulePath, Rule][])
    .map(([path, find]) => [path, [find(metric, context)].flat()] as const)
    .filter(([, found]) => found.includes(true));
