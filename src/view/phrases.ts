/** The phrases that every part of a card is put together from: a figure with its unit, a period, a date. */

import { isOfMoment } from '../metric/measure.js';
import type { Metric, Note, Texts } from '../metric/metric.js';
import { fromDay, parseDay, periodOf, type Day, type Grain, type Period } from '../metric/period.js';
import { formatDate } from './dates.js';
import { compactFrom, decimalsOf, formatFigure, formatPlain, pluralOf, round, toShown } from './format.js';
import { toCanonical } from './languages.js';
import type { DateStyle, Messages, Plural } from './messages.js';

/** Who is told what: the metric, in which words, for which locale, from which day. */
export interface Telling {
  readonly metric: Metric;
  readonly messages: Messages;
  readonly locale: string;
  /** The publisher's today, whose year goes without saying; `null` on a frozen card, where no year does. */
  readonly now: Day | null;
  /** The publisher's today; of a frozen card the day after it. */
  readonly today: Day;
}

/** A text as it begins a line. */
export const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A text of the metric in the reader's language, or as the catalog first wrote it. */
export function textOf<Key extends keyof Texts>(
  { metric, locale }: Telling,
  key: Key,
): Texts[Key] | undefined {
  const texts = Object.entries(metric.i18n);
  // `pt-BR` before `pt`; a catalog may say `tl` for `fil`.
  const inLocale = (wanted: string) => texts.find(([each]) => toCanonical(each) === wanted)?.[1][key];
  return inLocale(locale) ?? inLocale(locale.split('-')[0] ?? '');
}

/** The metric's title, with its place and its chosen dimension values. */
export function toLabel(telling: Telling): string {
  const { metric, messages } = telling;
  const title = textOf(telling, 'title') ?? metric.title;
  const values = Object.values(metric.filter).flat();
  const filtered = values.length ? messages.filtered(title, messages.list(values)) : title;
  return metric.place ? messages.inPlace(filtered, metric.place.name) : filtered;
}

/** Whether a figure is a number of things, of which there are fewer, and not an amount of something. */
export const isCounted = ({ format: { style, unit } }: Metric): boolean =>
  style === 'decimal' && unit === null;

/** The unit that stands after a figure. */
export function toUnit(telling: Telling): string | null {
  const { metric, messages, locale } = telling;
  const own = textOf(telling, 'unit') ?? (metric.format.style === 'duration' ? null : metric.format.unit);
  // A share of all people is a percentage, and not "per 1 people".
  const isShare = metric.per?.scale === 1 && metric.format.style === 'percent';
  const per = metric.per && !isShare ? messages.per(formatPlain(metric.per.scale, 0, locale)) : null;
  return own && per ? messages.withUnit(own, per) : (own ?? per);
}

/** A figure inside a sentence, with its unit. */
export function tellFigure(value: number | null, telling: Telling): string {
  const figure = formatFigure(value, telling.metric, telling.locale, { long: true });
  const unit = toUnit(telling);
  return unit ? telling.messages.withUnit(figure, unit) : figure;
}

/** A figure with the noun that it counts, in the right number, and the number's plural category. */
export function tellCounted(value: number, telling: Telling): readonly [text: string, rule: Plural] {
  const { metric, messages, locale } = telling;
  const shown = round(Math.abs(toShown(value, metric)), decimalsOf(metric));
  const rule = pluralOf(shown, locale);
  const words = { ...metric.words, ...textOf(telling, 'words') };
  const noun = words[rule] ?? words.other;
  const figure = tellFigure(value, telling);
  // A compact figure would need other grammar in some languages.
  const isBare =
    !noun || (toUnit(telling) ?? '') !== '' || shown >= compactFrom || metric.format.compact === 'always';
  return [isBare ? figure : messages.withUnit(figure, noun), rule];
}

/** What a withheld value is called: the catalog's words, or how small it is. */
export function tellSuppressed(telling: Telling): string {
  const { metric, messages } = telling;
  const { suppress, shape, per } = metric;
  const below = suppress?.below ?? null;
  // A title has no translations: in another language than the catalog's, the built-in words say the same.
  if (suppress?.title && (below === null || textOf(telling, 'title') === undefined)) return suppress.title;
  // What is small is the count behind a ratio or a rate.
  if (shape === 'ratio' || per || below === null) return messages.suppressed;
  const bound = tellFigure(below, telling);
  return isCounted(metric) ? messages.suppressedBelow(bound) : upper(messages.lessThan(bound));
}

/** A day in running text, or the month or year that it lies in. */
export function tellDay(day: Day, { locale, now }: Telling, style: DateStyle = 'date'): string {
  return formatDate(day, style, locale, now);
}

/** A date of the catalog in running text. */
export function tellDate(text: string, telling: Telling): string {
  const day = parseDay(text);
  return day === null ? text : tellDay(day, telling);
}

/** Two days as a range; a year that both share is told of one of them, and where they share none, both years are. */
export function tellRange(from: Day, to: Day, telling: Telling): readonly [string, string] {
  const isOne = fromDay(from).year === fromDay(to).year;
  const full = isOne ? telling : { ...telling, now: null };
  const bare = isOne ? { ...telling, now: from } : full;
  const { yearFirst } = telling.messages;
  return [tellDay(from, yearFirst ? full : bare), tellDay(to, yearFirst ? bare : full)];
}

/** A note of the catalog, behind its dates. */
export function tellNote({ type, text, on, from, to }: Note, telling: Telling): string {
  const { note, joined, correction, span } = telling.messages;
  const start = from ?? on;
  if (start === undefined) return text;
  if (type === 'correction') return note(joined(correction, tellDate(on ?? start, telling)), text);
  const [first, last] = [parseDay(start), parseDay(to ?? start)];
  const isRange = first !== null && last !== null && first !== last;
  return note(isRange ? span(...tellRange(first, last, telling)) : tellDate(start, telling), text);
}

/** What names a period of a grain: its day, month or year; of others, and of fiscal years, nothing but their range does. */
function styleOf(grain: Grain, { metric: { calendar } }: Telling): 'date' | 'month' | 'year' | null {
  if (grain === 'day') return 'date';
  if (grain === 'year' && calendar.fiscalMonth * calendar.fiscalDay === 1) return 'year';
  return grain === 'month' ? 'month' : null;
}

/** What a figure of a period is of: a level was taken in the last native period, be it a day or a month of which no days are reported. */
const periodOfFigure = (period: Period, metric: Metric): Period =>
  isOfMoment(metric) ? periodOf(period.end, metric.time.native, metric.calendar) : period;

/** The period of a figure, as it follows it: `on Dec. 1`, `in December 2025`, `through Dec. 1`. */
export function tellPeriod(period: Period, telling: Telling): string {
  const { metric, messages } = telling;
  const { shape, calendar } = metric;
  const { start, end: last, grain } = periodOfFigure(period, metric);
  const range = () => tellRange(start, last, telling);
  const end = (style?: DateStyle) => tellDay(last, telling, style);
  if (shape === 'cumulative') return messages.throughDay(end());
  if (grain === 'week')
    return calendar.weekStart === 0 ? messages.inWeekTo(end()) : messages.inWeek(...range());
  const style = styleOf(grain, telling);
  if (!style) return messages.fromTo(...range());
  return messages[({ date: 'onDay', month: 'inMonth', year: 'inYear' } as const)[style]](end(style));
}

/** The period of a headline, which says where it is an average. */
export function tellHeadlinePeriod(period: Period, telling: Telling): string {
  const { metric, messages, locale } = telling;
  if (!metric.smooth) return tellPeriod(period, telling);
  const { window } = metric.smooth;
  return messages.average(
    metric.grain,
    window,
    metric.shape === 'flow',
    tellDay(period.end, telling),
    formatPlain(window, 0, locale),
    pluralOf(window, locale),
  );
}

/** The name of a period, or of several in a row, as a heading: in a table, on an axis' reading. */
export function namePeriod(period: Period, telling: Telling, last = period): string {
  const dated = { ...telling, now: null };
  const style = period === last && styleOf(period.grain, telling);
  if (style) return tellDay(period.start, dated, style);
  return telling.messages.span(...tellRange(period.start, last.end, dated));
}

/** The line of dates: how far the data go, in the words that fit their shape. */
export function tellThrough(period: Period, telling: Telling): string {
  const { metric, messages } = telling;
  const { start, end, grain } = periodOfFigure(period, metric);
  const style = isOfMoment(metric) ? styleOf(grain, telling) : 'date';
  const through = tellDay(end, telling, metric.grain === 'day' ? 'weekday' : (style ?? 'date'));
  if (isOfMoment(metric) && style) return messages.asOf(through);
  if (metric.shape === 'cumulative' || grain === 'day') return messages.through(through);
  return upper(messages.fromTo(...tellRange(start, end, telling)));
}
