/** What a catalog may say, and hardly means: it is valid, and without effect. */

import type { MetricDefinition } from '../../metric/catalog.js';
import { isObject } from '../../metric/fits.js';
import { parseDay } from '../../metric/period.js';
import { pointerTo, type Finding } from './finding.js';

interface Oddity {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The oddities of one metric. */
export function findOddities(name: string, metric: MetricDefinition): Finding[] {
  const { notes = [], bounds = {}, checks = [], source, bindings = {} } = metric;
  const odd: readonly (Oddity | false)[] = [
    ...notes.map(
      ({ from, to }, at) =>
        isReversed(from, to) && { path: ['notes', at], message: 'ends before it begins: no day is marked.' },
    ),
    isReversed(bounds.min, bounds.max) && {
      path: ['bounds'],
      message: '"min" is above "max": every figure is held.',
    },
    ...checks.map(
      ({ between = [] }, at) =>
        isReversed(...between) && {
          path: ['checks', at, 'between'],
          message: 'goes from the least to the most; no value lies between these.',
        },
    ),
    ...checks.map(
      ({ equals, between }, at) =>
        equals === undefined &&
        !between && {
          path: ['checks', at],
          message: 'has neither "equals" nor "between": nothing is checked.',
        },
    ),
    ...findEmptyRanges(source.where, ['source', 'where']),
    ...Object.entries(bindings).flatMap(([key, binding]) =>
      findEmptyRanges(binding.source?.where, ['bindings', key, 'source', 'where']),
    ),
  ];
  return odd.flatMap((each) =>
    each
      ? {
          level: 'warning',
          pointer: pointerTo('metrics', name, ...each.path),
          place: null,
          message: each.message,
          url: null,
        }
      : [],
  );
}

/** The conditions that no row can meet. */
function findEmptyRanges(where: unknown, path: readonly string[]): Oddity[] {
  if (!isObject(where)) return [];
  return Object.entries(where).flatMap(([column, condition]: [string, unknown]) => {
    if (column === 'not') return findEmptyRanges(condition, [...path, column]);
    if (!isObject(condition)) return [];
    const { gt, gte = gt, lt, lte = lt } = condition as Readonly<Record<string, unknown>>;
    return isReversed(gte, lte)
      ? [{ path: [...path, column], message: 'begins after its own end: no row is meant.' }]
      : [];
  });
}

/** Whether two numbers, or two dates, stand the wrong way round. */
function isReversed(from?: unknown, to?: unknown): boolean {
  const [first, last] = [from, to].map((end) => (typeof end === 'string' ? parseDay(end) : end));
  return typeof first === 'number' && typeof last === 'number' && first > last;
}
