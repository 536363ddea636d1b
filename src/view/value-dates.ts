/** Periods and times as a house style writes them, in running text. */

import { isOfMoment } from '../metric/measure.js';
import type { Metric } from '../metric/metric.js';
import { fromDay, parseDay, type Day, type Period } from '../metric/period.js';
import { formatDate } from './dates.js';
import { fill } from './house-styles/house-style.js';
import { writeCount, type Speech } from './value-figures.js';
import type { NamedPeriod, Relation } from './value-words.js';

/** A day; its year is left out where it is the publisher's own. */
export function writeDay(day: Day, { style, locale, now }: Speech): string {
  const { year, month, date } = fromDay(day);
  if (style.months === null)
    return formatDate(day, 'date', locale, now).replace(/ (?=\d{1,2}(?!\d))/, '\u00a0');
  const known = now !== null && fromDay(now).year === year;
  return fill(known ? style.date : style.dateYear, {
    day: date === 1 ? style.first : String(date),
    month: style.months[month - 1] ?? '',
    year: String(year),
  });
}

/** A date of the catalog. */
export function writeDate(text: string, speech: Speech): string {
  const day = parseDay(text);
  return day === null ? text : writeDay(day, speech);
}

function writeMonth(day: Day, { words, locale, now }: Speech): string {
  const { year } = fromDay(day);
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(day * 86_400_000);
  return now !== null && fromDay(now).year === year ? month : words.monthYear(month, String(year));
}

/** The name of a period: of a level or a running total its day. */
export function nameOf(period: Period, speech: Speech): NamedPeriod {
  const { metric, words, now } = speech;
  const { shape, calendar, time } = metric;
  const fiscal = calendar.fiscalMonth !== 1 || calendar.fiscalDay !== 1;
  const end = writeDay(period.end, speech);
  const levels = isOfMoment(metric) || shape === 'cumulative';
  // A level that is reported once a month was taken on no day that is known.
  const isTotal = shape === 'cumulative' && time.native !== 'month' && (time.native !== 'year' || fiscal);
  const grain = isTotal ? 'day' : levels ? time.native : period.grain;
  switch (grain) {
    case 'day':
      return { kind: 'day', text: end };
    case 'week':
      return { kind: 'words', text: words.weekEnding(end) };
    case 'month':
      return { kind: 'month', text: writeMonth(period.end, speech) };
    case 'quarter': {
      const { year, month } = fromDay(period.end);
      if (fiscal) return { kind: 'words', text: words.stepsEnding(writeCount(3, speech), 'month', end) };
      const known = now !== null && fromDay(now).year === year;
      return { kind: 'words', text: words.quarter(month / 3, known ? null : String(year)) };
    }
    case 'year':
      if (fiscal) return { kind: 'words', text: words.stepsEnding(writeCount(12, speech), 'month', end) };
      return { kind: 'year', text: String(fromDay(period.end).year) };
  }
}

/** The name of the period of a headline: of an average its window. */
export function nameOfFigure(period: Period, speech: Speech): NamedPeriod {
  const { metric, words } = speech;
  const { smooth } = metric;
  if (!smooth) return nameOf(period, speech);
  const end = writeDay(period.end, speech);
  const week = period.grain === 'day' && smooth.window === 7;
  const text = week
    ? words.weekEnding(end)
    : words.stepsEnding(writeCount(smooth.window, speech), period.grain, end);
  return { kind: 'words', text };
}

/** What stands before a period by what the figure is: of a moment, up to then, or of the whole of it. */
function relationOf({ kind }: NamedPeriod, metric: Metric): Relation {
  if (metric.smooth) return 'during';
  if (metric.shape === 'cumulative') return 'through';
  return isOfMoment(metric) && kind !== 'words' ? 'as of' : 'during';
}

/** The period of a headline, behind the preposition that the numbers ask for or the one that is given. */
export function writePeriod(period: Period, speech: Speech, relation?: Relation): string {
  const named = nameOfFigure(period, speech);
  return speech.words.relate(relation ?? relationOf(named, speech.metric), named);
}

/** The same, and of an average that it is one: `a day on average in the week ending Jan. 10`. */
export function writeHeadlinePeriod(period: Period, speech: Speech): string {
  const { metric, words } = speech;
  const text = writePeriod(period, speech);
  return metric.smooth ? words.average(metric.shape === 'flow' ? metric.grain : null, text) : text;
}

/** A past period that was revised, and not what is made of it. */
export function writeRevisedPeriod(period: Period, speech: Speech): string {
  // The period of a level is not when it was taken; it names which one was revised.
  const named = nameOf(period, speech);
  return speech.metric.shape === 'flow' ? speech.words.relate('during', named) : named.text;
}

/** The time of an instant on a publisher's wall, with the name of its zone. */
export function writeTime(instant: Date, timeZone: string, speech: Pick<Speech, 'style' | 'locale'>): string {
  const { style, locale } = speech;
  const parts = new Intl.DateTimeFormat(`${locale}-u-nu-latn`, {
    timeZone,
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const hour = Number(part('hour'));
  const minute = part('minute').padStart(2, '0');
  const { halves } = style;
  const told = fill(minute === '00' ? style.onTheHour : style.time, {
    hour: String(halves ? hour % 12 || 12 : hour),
    minute,
    half: halves?.[hour < 12 ? 0 : 1] ?? '',
  });
  return `${told} ${part('timeZoneName')}`;
}
