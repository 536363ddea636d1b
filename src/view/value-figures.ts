/** Figures as a house style writes them: in words or digits, with millions, money and percentages in its own form. */

import type { Metric, Texts } from '../metric/metric.js';
import type { Day } from '../metric/period.js';
import { decimalsOf, displayOf, formatFigure, formatPlain, round, toShown } from './format.js';
import { isCounted } from './phrases.js';
import { fill, type HouseStyle, type LargeWord } from './house-styles/house-style.js';
import type { ValueWords } from './value-words.js';

/** Who speaks: the metric, the style of the house, the words of its language, the reader's locale and the publisher's day. */
export interface Speech {
  readonly metric: Metric;
  readonly style: HouseStyle;
  readonly words: ValueWords;
  readonly locale: string;
  /** The publisher's today, whose year goes without saying; `null` where the figure is pinned and no year does. */
  readonly now: Day | null;
}

/** A text of the metric in the language of the words, or as the catalog first wrote it. */
export function textIn<Key extends keyof Texts>(
  { metric, locale }: Speech,
  key: Key,
): Texts[Key] | undefined {
  return (metric.i18n[locale] ?? metric.i18n[locale.split('-')[0] ?? ''])?.[key];
}

/** A number in digits: rounded, with the style's marks. */
export function writeNumber(value: number, digits: number, { style, locale }: Speech, least = 0): string {
  const rounded = round(value, digits);
  if (style.decimal === null || style.group === null) {
    const exact = new Intl.NumberFormat(locale, {
      minimumFractionDigits: least,
      maximumFractionDigits: digits,
    });
    return exact.format(rounded);
  }
  const [whole = '', part = ''] = Math.abs(rounded).toFixed(digits).split('.');
  const kept = part.replace(/0+$/, '').padEnd(least, '0');
  const grouped = whole.length < style.groupFrom ? whole : whole.replaceAll(/\B(?=(\d{3})+$)/g, style.group);
  return `${rounded < 0 ? '−' : ''}${grouped}${kept ? style.decimal + kept : ''}`;
}

/** A size in millions or more, if it is one: the number before the word, and the word. */
function toLarge(
  size: number,
  large: readonly LargeWord[],
  speech: Speech,
): { readonly figure: string; readonly word: string } | null {
  const digits = speech.metric.format.digits ?? 2;
  // 999,999,999 rounds to a billion, not to a thousand million.
  const found = large.findLast(({ from }) => round(size / from, digits) >= 1);
  if (!found) return null;
  const count = round(size / found.from, digits);
  const rule = new Intl.PluralRules(speech.style.language).select(count);
  return {
    figure: writeNumber(count, digits, speech),
    word: rule === 'one' ? found.one : found.other,
  };
}

const isLarge = (size: number, { metric }: Speech) =>
  metric.format.compact !== 'never' && round(size, decimalsOf(metric)) >= 1e6;

function writeMoney(shown: number, currency: string, speech: Speech): string {
  const { style, locale, metric } = speech;
  const part = (currencyDisplay: 'symbol' | 'narrowSymbol' | 'name') =>
    new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay })
      .formatToParts(2)
      .find(({ type }) => type === 'currency')?.value ?? currency;
  const name = style.currencies[currency] ?? part('name');
  const size = Math.abs(shown);
  const large = isLarge(size, speech) ? toLarge(size, style.largeMoney ?? style.large, speech) : null;
  const cents = Number.isInteger(round(size, 2)) ? 0 : 2;
  const digits = metric.format.digits ?? cents;
  const text = fill(large ? style.moneyLarge : style.money, {
    symbol: part(displayOf(currency)),
    name,
    of: /^[aeiouéh]/i.test(name) ? 'd’' : 'de ',
    figure: large?.figure ?? writeNumber(size, digits, speech, digits),
    large: large?.word ?? '',
  });
  return `${shown < 0 ? '−' : ''}${text}`;
}

/** The figure of a value of the metric, without its unit; `bare` is never in words, as beside a unit. */
export function writeFigure(value: number, speech: Speech, { bare = false } = {}): string {
  const { metric, style, words } = speech;
  const shown = toShown(value, metric);
  const digits = decimalsOf(metric);
  if (metric.format.style === 'duration') return formatFigure(value, metric, speech.locale, { long: true });
  if (metric.format.style === 'percent') return writePercent(shown * 100, digits, speech);
  if (metric.format.style === 'currency' && metric.format.currency !== null)
    return writeMoney(shown, metric.format.currency, speech);
  const rounded = round(shown, digits);
  const spelled =
    !bare && unitOf(speech) === null && rounded >= style.spellFrom && rounded <= style.spellTo
      ? words.numbers[rounded]
      : null;
  // What only prints as zero is not spelled as if it were.
  if (spelled && metric.format.digits === null && (rounded || !value)) return spelled;
  const large = isLarge(Math.abs(shown), speech) ? toLarge(Math.abs(shown), style.large, speech) : null;
  if (large) return `${shown < 0 ? '−' : ''}${large.figure}${large.word}`;
  return writeNumber(shown, digits, speech, metric.format.digits ?? 0);
}

/** How many of something: in words where the style spells such numbers. */
export const writeCount = (count: number, speech: Speech): string =>
  (count >= speech.style.spellFrom && count <= speech.style.spellTo ? speech.words.numbers[count] : null) ??
  writeNumber(count, 0, speech);

/** A percentage that is already in percent. */
export function writePercent(percent: number, digits: number, speech: Speech): string {
  return writeNumber(percent, digits, speech) + speech.style.percent;
}

/** The unit after a figure, where the catalog has one. */
export function unitOf(speech: Speech): string | null {
  const { metric } = speech;
  if (metric.format.style === 'duration') return null;
  return textIn(speech, 'unit') ?? metric.format.unit;
}

/** The noun that a value counts, in the right number; `null` where the catalog has none. */
export function writeNoun(value: number | null, speech: Speech): string | null {
  const { metric, locale, style } = speech;
  const own = textIn(speech, 'words');
  // Words that are only in another language would mix two in one sentence.
  const words = own ?? (Object.keys(metric.i18n).length && style.language !== 'en' ? null : metric.words);
  const shown = value === null ? 2 : round(Math.abs(toShown(value, metric)), decimalsOf(metric));
  return words?.[new Intl.PluralRules(locale).select(shown)] ?? words?.other ?? null;
}

/** A figure with its unit, kept on one line with it. */
export function writeMeasured(value: number, speech: Speech, unit = unitOf(speech)): string {
  const { style, words } = speech;
  const figure = writeFigure(value, speech);
  return unit ? figure + style.space + words.afterMillions(figure, unit) : figure;
}

/** A figure with what it counts or is measured in. */
export function writeAmount(value: number, speech: Speech): string {
  const { metric } = speech;
  if (isRate(metric)) return writeRate(value, metric.per?.scale ?? 1, speech);
  const noun = metric.format.style === 'decimal' ? writeNoun(value, speech) : null;
  return writeMeasured(value, speech, unitOf(speech) ?? noun);
}

/** Whether a value is told as a rate; as a percentage it is a share of people. */
export const isRate = ({ per, format }: Metric): boolean => per !== null && format.style !== 'percent';

/** A rate per so many people. */
export function writeRate(rate: number, scale: number, speech: Speech): string {
  const { metric, words, locale, style } = speech;
  const digits = metric.format.digits ?? (isRate(metric) ? decimalsOf(metric) : Math.abs(rate) < 10 ? 2 : 1);
  const people = style.decimal === null ? formatPlain(scale, 0, locale) : writeNumber(scale, 0, speech);
  return words.per(writeNumber(rate, digits, speech), people);
}

/** What a value is called that is withheld because it is small; `null` where only that it is withheld is known. */
export function writeWithheld(speech: Speech): string | null {
  const { metric, words, style } = speech;
  const { suppress, shape } = metric;
  // What is small is the count behind a ratio or a rate.
  if (!suppress || shape === 'ratio' || metric.per) return null;
  if (suppress.below !== null) {
    const bound = writeFigure(suppress.below, speech, { bare: true });
    const unit = unitOf(speech);
    if (isCounted(metric)) return words.fewerThan(bound);
    return words.lessThan(unit ? bound + style.space + unit : bound);
  }
  const { title } = suppress;
  return title !== null && style.language === 'en' ? title.charAt(0).toLowerCase() + title.slice(1) : null;
}
