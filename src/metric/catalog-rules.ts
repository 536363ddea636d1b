/**
 * The rules that tie one field of a metric to another, which `fits` cannot see. Each gives the fields that break it, as
 * JSON pointers within the metric; its words stand in catalog-problems.ts.
 */

import type { CatalogFile, MetricDefinition } from './catalog.js';
import { legalGrains, termsOf } from './measure.js';

/** The fields that break a rule; what is `false` or absent does not. */
type Found = readonly (string | false | undefined)[];

interface Context {
  readonly file: CatalogFile;
  readonly name: string;
  /** The names and aliases that other metrics have by now. */
  readonly taken: ReadonlyMap<string, unknown>;
}

type Rule = (metric: MetricDefinition, context: Context) => Found;

const durationUnits = ['second', 'minute', 'hour', 'day'];

/** Where each term of a measure stands. */
const termPaths = ({ measure }: MetricDefinition) =>
  'numerator' in measure ? ['measure/numerator', 'measure/denominator'] : ['measure'];

export const rules = {
  domain: ({ source, bindings = {} }, { file }) => {
    const bound = Object.values(bindings);
    const everywhere = bound.length > 0 && bound.every((each) => each.source?.domain);
    return [!source.domain && !file.defaults?.domain && !everywhere && 'source'];
  },
  ratio: ({ shape, measure }) => [shape === 'ratio' && !('numerator' in measure) && 'measure'],
  oneTerm: ({ shape, measure }) => [shape !== 'ratio' && 'numerator' in measure && 'shape'],
  column: (metric) =>
    termsOf(metric).map(({ fn, column }, at) => fn !== 'count' && !column && termPaths(metric)[at]),
  level: (metric) =>
    termsOf(metric).map(({ fn }, at) => metric.shape === 'flow' && fn === 'last' && termPaths(metric)[at]),
  textFormat: ({ time }) => [time.type === 'text' && !time.format && 'time'],
  otherFormat: ({ time }) => [time.type !== 'text' && time.format !== undefined && 'time/format'],
  years: ({ time }) => [time.type === 'year' && time.grain !== 'year' && 'time/grain'],
  grains: (metric, { file }) =>
    (metric.time.grains ?? []).map(
      (each, at) => !legalGrains(metric, file).includes(each) && `time/grains/${at}`,
    ),
  release: ({ release, approvedThrough }) => [release === 'manual' && !approvedThrough && 'release'],
  approved: ({ release, approvedThrough }) => [
    release !== 'manual' && approvedThrough !== undefined && 'approvedThrough',
  ],
  missing: ({ missing, shape }) => [missing === 'zero' && shape !== 'flow' && 'missing'],
  smooth: ({ smooth, shape }) => [smooth && shape === 'cumulative' && 'smooth'],
  target: ({ compare, target }) => [compare?.includes('target') && !target && 'compare'],
  currency: ({ format }) => [format?.style === 'currency' && !format.currency && 'format'],
  duration: ({ format }) => [
    format?.style === 'duration' && !durationUnits.includes(format.unit ?? '') && 'format/unit',
  ],
  noteFrom: ({ notes = [] }) =>
    notes.map(({ type, from }, at) => /break|anomaly/.test(type) && !from && `notes/${at}`),
  noteOn: ({ notes = [] }) => notes.map(({ type, on }, at) => type === 'correction' && !on && `notes/${at}`),
  noteOmit: ({ notes = [] }) =>
    notes.map(({ type, omit }, at) => omit && type !== 'anomaly' && `notes/${at}/omit`),
  bandOrder: ({ bands = [] }) =>
    bands.map(
      ({ below = Infinity }, at) => below <= (bands[at - 1]?.below ?? -Infinity) && `bands/${at}/below`,
    ),
  bandEnd: ({ bands = [] }) =>
    bands.map(({ below }, at) => below === undefined && at < bands.length - 1 && `bands/${at}`),
  places: ({ bindings = {} }, { file: { places = {} } }) =>
    Object.keys(bindings).map((key) => !Object.hasOwn(places, key) && `bindings/${key}`),
  name: (_, { name, taken }) => [taken.has(name) && ''],
  aliases: ({ aliases = [] }, { taken, file }) =>
    aliases.map((each, at) => (taken.has(each) || Object.hasOwn(file.metrics, each)) && `aliases/${at}`),
} satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;

export interface Breach {
  readonly rule: RuleName;
  /** Within the metric; '' is the metric itself. */
  readonly pointer: string;
}

/** Every rule that a metric breaks, and where. */
export function breachesOf(metric: MetricDefinition, context: Context): Breach[] {
  return (Object.entries(rules) as [RuleName, Rule][]).flatMap(([rule, find]) =>
    find(metric, context).flatMap((pointer) => (typeof pointer === 'string' ? [{ rule, pointer }] : [])),
  );
}
