/** Attributes of ours that are misspelt, and values that they cannot have: the element says nothing of either. */

import { kinds } from '../../metric/kinds.js';
import { suggestion } from '../../metric/nearest.js';
import { grains } from '../../metric/period.js';
import { isComparison, knownComparisons } from '../../series/comparison.js';
import type { Element } from '../page/page-tree.js';
import { wrong, type Finding } from './finding.js';
import { isOneSlip } from './our-tags.js';

const common =
  'metric place filter period span compare as-of refresh loading lang include-running no-change no-source no-dates no-details no-store'.split(
    ' ',
  );

/** By the end of the tag, what its elements have beside HTML's own. */
const known: Readonly<Record<string, readonly string[]>> = {
  kpi: common,
  trend: common,
  sparkline: common,
  value: [...common, 'format', 'house', 'words', 'now', 'allow-revised'],
  updated: ['revisions', 'announce', 'lang'],
};

/** What a script tag of ours says for the whole page. */
const settings = ['catalog', 'locale', 'house', 'app-token', 'widget'];

const isWhole = (text: string, [least, most]: readonly [number, number]) =>
  Number.isInteger(Number(text)) && Number(text) >= least && Number(text) <= most;

/** What each value must be; `null` where it is that. */
const wanted: Readonly<Record<string, (value: string) => string | null>> = {
  loading: (value) => oneOf(value, ['lazy', 'eager']),
  period: (value) => oneOf(value, grains),
  compare: (value) =>
    isComparison(value)
      ? null
      : `${knownComparisons}.${suggestion(value, knownComparisons.split(/, | or /))}`,
  span: (value) => (isWhole(value, [1, 10_000]) ? null : 'a whole number from 1 to 10000.'),
  refresh: (value) =>
    Number(value) === 0 || Number(value) >= 30 ? null : 'a number of seconds, 30 at least, or 0 for never.',
  'as-of': (value) => (kinds.date(value) ? null : 'a date, YYYY-MM-DD.'),
};

const oneOf = (value: string, words: readonly string[]) =>
  words.includes(value)
    ? null
    : `${words.join(', ').replace(/, (\w+)$/, ' or $1')}.${suggestion(value, words)}`;

/** `name` says which element it is; the attributes of a script tag have the prefix `data-`. */
export function examineAttributes(
  { attrs }: Element,
  name: string,
  kind: string,
  line: number,
  prefix: '' | 'data-' = '',
): Finding[] {
  const own = known[kind] ?? [];
  const listed = [...own, ...(prefix ? settings : [])].map((each) => prefix + each);
  return attrs.flatMap(({ name: key, value }) => {
    if (!listed.includes(key)) {
      const meant = key.length < prefix.length + 4 ? undefined : listed.find((each) => isOneSlip(key, each));
      const message = `${name} has an attribute "${key}", which says nothing. Did you mean "${meant ?? ''}"?`;
      return meant === undefined ? [] : [wrong('unknown-attribute', message, line)];
    }
    const word = key.slice(prefix.length);
    const rule = value === '' || !own.includes(word) ? undefined : wanted[word];
    const must = rule?.(value) ?? null;
    return must === null
      ? []
      : [wrong(`unknown-${word}`, `${name}: ${key}="${value}" must be ${must}`, line)];
  });
}
