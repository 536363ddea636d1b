import type { Grain } from '../metric/period.js';
import type { ValueWords } from './value-words.js';

const plural = (grain: Grain, count: number) => (count === 1 ? grain : `${grain}s`);
const ordinals = 'first,second,third,fourth,fifth,sixth,seventh,eighth,ninth'.split(',');
const suffixes: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };
const rules = new Intl.PluralRules('en', { type: 'ordinal' });

const ordinal = (place: number) => ordinals[place - 1] ?? `${place}${suffixes[rules.select(place)] ?? 'th'}`;

export const englishValue: ValueWords = {
  numbers: 'zero,one,two,three,four,five,six,seven,eight,nine,ten'.split(','),
  points: (size, rule) => `${size} percentage ${rule === 'one' ? 'point' : 'points'}`,
  lessThan: (size) => `less than ${size}`,
  fewerThan: (figure) => `fewer than ${figure}`,
  afterMillions: (_, unit) => unit,
  per: (figure, scale) => `${figure} per ${scale} people`,
  change: ({ direction, little, size, less }) => {
    if (direction === 'level') return 'unchanged';
    if (little) return 'little changed';
    return [direction, less ? `less than ${size}` : size].filter(Boolean).join(' ');
  },
  direction: { up: 'rose', down: 'fell', level: 'was unchanged', little: 'was little changed' },
  earlier: (grain, comparison) =>
    `a ${comparison === 'year' ? 'year' : grain === 'day' ? 'week' : grain} earlier`,
  weekEnding: (date) => `the week ending ${date}`,
  stepsEnding: (count, grain, date) => `the ${count} ${plural(grain, 2)} ending ${date}`,
  average: (step, period) => `${step ? `a ${step} ` : ''}on average ${period}`,
  quarter: (number, year) => `the ${ordinal(number)} quarter${year ? ` of ${year}` : ''}`,
  monthYear: (month, year) => `${month} ${year}`,
  relate: (relation, { kind, text }) => {
    if (relation === 'during') return `${kind === 'day' ? 'on' : 'in'} ${text}`;
    return `${relation} ${text}`;
  },
  record: (high, { count, kind, reported }, since) => {
    const superlative =
      kind === 'value' ? (high ? 'highest' : 'lowest') : high ? 'most' : count ? 'fewest' : 'least';
    return `the ${superlative} ${reported ? 'reported ' : ''}${since}`;
  },
  same: (period) => `the same as ${period}`,
  rank: (place, high, tied, of) =>
    `${tied ? 'tied for ' : ''}the ${place === 1 ? '' : `${ordinal(place)}-`}${high ? 'highest' : 'lowest'} of ${of}`,
  steps: (count, figure, grain) => `${figure} ${plural(grain, count)}`,
  sentence: (label, figure, period, change) => `${label}: ${figure} ${period}${change ? `, ${change}` : ''}.`,
  changeFrom: (change, baseline, earlier) => {
    const told = englishValue.change(change);
    return change.direction === 'level' ? `${told} from ${earlier}` : `${told} from ${baseline} ${earlier}`;
  },
  provisional: 'provisional',
  revised: (to) => `since revised to ${to}`,
  now: 'now',
  updated: (date, time) => `Figures updated at ${time} on ${date}`,
  checked: (date, time) => `Figures checked at ${time} on ${date}`,
  correction: (date, text) => `Correction, ${date}: ${text}`,
  revision: (label, period, from, to) =>
    `Revised by the source: ${label} ${period}, ${
      from === null
        ? `no figure before, now ${to ?? ''}`
        : to === null
          ? `${from} before, no figure now`
          : `from ${from} to ${to}`
    }`,
  revisions: (label, count) => `Revised by the source: ${label}, ${count} past figures`,
};
