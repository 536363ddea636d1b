/** One figure of a loaded metric in the form that a sentence needs it in. A figure without a browser is a call of `writeValue`. */

import type { Described } from './card-view.js';
import type { HouseStyle } from './house-styles/house-style.js';
import { differenceOf, toValueChange, writeDifference, writePercentage } from './value-change.js';
import { nameOfFigure, writeHeadlinePeriod } from './value-dates.js';
import {
  isRate,
  textIn,
  unitOf,
  writeAmount,
  writeFigure,
  writeNoun,
  writeRate,
  writeWithheld,
  type Speech,
} from './value-figures.js';
import { writeRank, writeRecord } from './value-record.js';
import { valueWords } from './value-words.js';

/** How an element wants its figure told. */
export interface ValueOptions {
  readonly style: HouseStyle;
  readonly locale: string;
  /** `previous` or `year`; the metric's first by default. */
  readonly compare?: string | null;
  /** The author's own words for up, down and level, and for a little, between `|`. */
  readonly words?: string | null;
}

type Form = (data: Described, speech: Speech, options: ValueOptions) => string | null;

const withValue =
  (write: (value: number, speech: Speech, data: Described, options: ValueOptions) => string | null): Form =>
  (data, speech, options) =>
    data.summary.value === null ? null : write(data.summary.value, speech, data, options);

const withChange = (
  write: (
    value: number,
    speech: Speech,
    difference: NonNullable<ReturnType<typeof differenceOf>>,
    options: ValueOptions,
  ) => string | null,
): Form =>
  withValue((value, speech, data, options) => {
    const difference = differenceOf(data, options.compare ?? null);
    return difference && write(value, speech, difference, options);
  });

const forms: Readonly<Record<string, Form>> = {
  value: (data, speech) => figureOr(data, speech, writeFigure),
  amount: (data, speech) => figureOr(data, speech, writeAmount),
  noun: ({ summary }, speech) => summary.latest && (unitOf(speech) ?? writeNoun(summary.value, speech)),
  change: withChange((value, speech, difference) =>
    speech.words.change(toValueChange(difference, value, speech)),
  ),
  difference: withChange((value, speech, difference) => writeDifference(difference, value, speech)),
  percent: withChange((value, speech, difference) => writePercentage(difference, value, speech)),
  direction: withChange((value, speech, difference, { words }) => {
    const { direction, little } = toValueChange(difference, value, speech);
    const [up, down, level, slightly] = words?.split('|') ?? [];
    const own = { up, down, level, little: slightly ?? (direction === 'up' ? up : down) };
    const key = little ? 'little' : direction;
    const word = (words ? own : speech.words.direction)[key]?.trim();
    return word === '' ? null : (word ?? null);
  }),
  baseline: withChange((_, speech, { baseline }) => writeFigure(baseline.value, speech)),
  'baseline-date': withChange((_, speech, { baseline }) => nameOfFigure(baseline.period, speech).text),
  earlier: withChange((_, { words, metric }, { comparison }) => words.earlier(metric.grain, comparison)),
  date: ({ summary }, speech) => summary.latest && nameOfFigure(summary.latest.period, speech).text,
  when: ({ summary }, speech) => summary.latest && writeHeadlinePeriod(summary.latest.period, speech),
  'per-capita': withValue((value, speech) => {
    const { per, place, shape, format } = speech.metric;
    if (isRate(speech.metric)) return writeRate(value, per?.scale ?? 1, speech);
    if (per) return writeFigure(value, speech);
    if (!place?.population || shape === 'ratio' || format.style !== 'decimal') return null;
    return writeRate((value / format.scale / place.population.value) * 100_000, 100_000, speech);
  }),
  record: withValue((value, speech, data) => writeRecord(data, value, speech)),
  rank: withValue((value, speech, data) => writeRank(data, value, speech)),
  sentence: (data, speech, options) => writeSentence(data, speech, options),
};

/** Every form, by what `format` calls it. */
export const valueFormats: readonly string[] = Object.keys(forms);

function figureOr(
  { summary }: Described,
  speech: Speech,
  write: (value: number, speech: Speech) => string,
): string | null {
  if (summary.value !== null) return write(summary.value, speech);
  return summary.latest?.absence === 'suppressed' ? writeWithheld(speech) : null;
}

/** The metric's title, what it is filtered by, and its place. */
export function writeLabel(speech: Speech): string {
  const { metric } = speech;
  const title = textIn(speech, 'title') ?? metric.title;
  const values = Object.values(metric.filter).flat().join(', ');
  return (values ? `${title} (${values})` : title) + (metric.place ? `, ${metric.place.name}` : '');
}

function writeSentence(data: Described, speech: Speech, options: ValueOptions): string | null {
  const { latest, value } = data.summary;
  // Digits throughout: a sentence of ours begins with the label, and its figures are to be compared.
  const figure = figureOr(data, speech, writeAmount);
  if (!latest || figure === null) return null;
  const { words, metric } = speech;
  const difference = value === null ? null : differenceOf(data, options.compare ?? null);
  const change =
    difference && value !== null
      ? words.changeFrom(
          toValueChange(difference, value, speech),
          writeFigure(difference.baseline.value, speech),
          words.earlier(metric.grain, difference.comparison),
        )
      : null;
  const period = writeHeadlinePeriod(latest.period, speech);
  const marked = latest.status === 'provisional' ? `${period} (${words.provisional})` : period;
  return words.sentence(writeLabel(speech), figure, marked, change);
}

/** Who speaks of a loaded metric, in a style. */
export function toSpeech({ metric, provenance }: Described, { style, locale }: ValueOptions): Speech {
  const fits = locale.split('-')[0] === style.language;
  const { format } = metric;
  return {
    // A sentence has room for all the digits of what is less than a million.
    metric: format.compact === 'always' ? { ...metric, format: { ...format, compact: 'auto' } } : metric,
    style,
    words: valueWords[style.language],
    locale: fits ? locale : style.language,
    now: provenance.asOf === null ? provenance.today : null,
  };
}

/** The figure in a form; `null` where it cannot be told: no figure, nothing to compare it with, a form that is none. */
export function writeValue(data: Described, format: string, options: ValueOptions): string | null {
  const form = Object.hasOwn(forms, format) ? forms[format] : undefined;
  return form?.(data, toSpeech(data, options), options) ?? null;
}
