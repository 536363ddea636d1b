/**
 * Calendar arithmetic on wall-clock dates.
 *
 * A day is a whole number of days since 1970-01-01; nothing here knows a time zone except `today`. A period is a grain
 * and an ordinal: the next period is the ordinal plus one, whatever the grain.
 */

export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** An ISO 8601 duration in the two parts that calendars keep apart. Days have fractions: hours, minutes and seconds. */
export interface Duration {
  readonly months: number;
  readonly days: number;
}

/** How long one step of each grain is. */
export const steps: Readonly<Record<Grain, Duration>> = {
  day: { months: 0, days: 1 },
  week: { months: 0, days: 7 },
  month: { months: 1, days: 0 },
  quarter: { months: 3, days: 0 },
  year: { months: 12, days: 0 },
};

/** From fine to coarse. */
export const grains = Object.keys(steps) as readonly Grain[];

/** Days since 1970-01-01 of a wall-clock date. */
export type Day = number;

/** How a publisher cuts time: the first day of a week (0 Sunday ... 6 Saturday), of a fiscal year, and whose "today". */
export interface Calendar {
  readonly timeZone: string;
  readonly weekStart: number;
  readonly fiscalMonth: number;
  readonly fiscalDay: number;
}

/** One step of a grain; `start` and `end` are its first and its last day, both included. */
export interface Period {
  readonly grain: Grain;
  readonly ordinal: number;
  readonly start: Day;
  readonly end: Day;
}

const DAY = 86_400_000;

/** The days of four hundred years, wherever they begin; later by these, no year is read as one of the 20th century. */
const cycle = 146_097;

/** The day of a date; `month` is 1-12 and may run over, as in `Date.UTC`. */
export function toDay(year: number, month: number, dayOfMonth: number): Day {
  return Date.UTC(year + 400, month - 1, dayOfMonth) / DAY - cycle;
}

/** Year, month (1-12) and day of the month. */
export function fromDay(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
}

/** `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/**
 * Reads the date of `YYYY-MM-DD`, alone or before a `T`; `null` where it is none. What follows the `T` is a wall-clock
 * time and cannot move the day (a Socrata floating timestamp has no zone).
 */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d\d-\d\d(?:T|$)/.test(text)) return null;
  const part = (from: number, to: number) => Number(text.slice(from, to));
  const [year, month, date] = [part(0, 4), part(5, 7), part(8, 10)];
  const day = toDay(year, month, date);
  // A date that there is not has run over into the next month.
  return month > 0 && month < 13 && date > 0 && (date < 29 || day < toDay(year, month + 1, 1)) ? day : null;
}

/** 0 Sunday ... 6 Saturday. */
export function weekday(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The first day of a step: weeks are counted from the one about 1970-01-01 (a Thursday), months from the year 0. */
function startOf(ordinal: number, grain: Grain, { weekStart, fiscalMonth, fiscalDay }: Calendar): Day {
  const { months, days } = steps[grain];
  if (days) return ordinal * days + (grain === 'week' ? weekStart - 4 : 0);
  return grain === 'month' ? toDay(0, ordinal + 1, 1) : toDay(0, ordinal * months + fiscalMonth, fiscalDay);
}

/** The period with this ordinal. */
export function periodAt(ordinal: number, grain: Grain, calendar: Calendar): Period {
  const start = startOf(ordinal, grain, calendar);
  return { grain, ordinal, start, end: startOf(ordinal + 1, grain, calendar) - 1 };
}

/** The period of this grain that holds the day. */
export function periodOf(day: Day, grain: Grain, calendar: Calendar): Period {
  const { months, days } = steps[grain];
  // By the mean length of a month, which is never off by more than one period.
  const near = Math.floor((day - startOf(0, grain, calendar)) / (days + months * 30.436875));
  const period = periodAt(near, grain, calendar);
  const off = Number(day > period.end) - Number(day < period.start);
  return off ? periodAt(near + off, grain, calendar) : period;
}

/** The last period that ends on or before the day. */
export function lastEnded(day: Day, grain: Grain, calendar: Calendar): Period {
  return periodAt(periodOf(day + 1, grain, calendar).ordinal - 1, grain, calendar);
}

/** Whether every coarser period is made of whole finer ones: weeks nest in nothing but themselves. */
export function nests(finer: Grain, coarser: Grain): boolean {
  return finer === coarser || (finer !== 'week' && grains.indexOf(finer) < grains.indexOf(coarser));
}

/** A week's number and its year: the year that holds its fourth day (ISO 8601 for Monday weeks, MMWR for Sunday ones). */
export function weekNumber(week: Period): { readonly year: number; readonly number: number } {
  const fourth = week.start + 3;
  const { year } = fromDay(fourth);
  return { year, number: Math.floor((fourth - toDay(year, 1, 1)) / 7) + 1 };
}

/** The same period a year earlier: 29 February becomes 28, week 53 becomes week 52 where that year has no 53. */
export function yearEarlier(period: Period, calendar: Calendar): Period {
  const { grain, ordinal, start } = period;
  if (grain === 'day') return periodOf(shiftDay(start, steps.year, -1), grain, calendar);
  const back = (count: number) => periodAt(ordinal - count, grain, calendar);
  if (grain !== 'week') return back(12 / steps[grain].months);
  const same = back(52);
  return weekNumber(same).number === weekNumber(period).number ? same : back(53);
}

/** No duration is longer than about a thousand years, in days: calendars end, and so must what looks for a day in them. */
const longest = 366_000;

/** Reads `P2D`, `P1W`, `P1M`, `P1Y`, `PT6H`, `P1DT12H`; `null` where it is none, or too long. */
export function parseDuration(text: string): Duration | null {
  const match =
    /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(
      text,
    );
  if (!match) return null;
  const part = (index: number) => Number(match[index] ?? 0);
  const months = part(1) * 12 + part(2);
  const days = part(3) * 7 + part(4) + (part(5) * 3600 + part(6) * 60 + part(7)) / 86_400;
  return months * 30 + days < longest ? { months, days } : null;
}

/** The day a duration later (`sign` 1) or earlier (-1); a month's missing 31st becomes its last day, part days count whole. */
export function shiftDay(day: Day, { months, days }: Duration, sign: 1 | -1 = 1): Day {
  const { year, month, date } = fromDay(day);
  const first = toDay(year, month + sign * months, 1);
  const length = toDay(year, month + sign * months + 1, 1) - first;
  return first + Math.min(date, length) - 1 + sign * Math.ceil(days);
}

/** What is used of Temporal, where there is one. */
interface Wall {
  readonly Instant: {
    fromEpochMilliseconds(time: number): {
      toZonedDateTimeISO(timeZone: string): {
        readonly year: number;
        readonly month: number;
        readonly day: number;
      };
    };
  };
}

/** The clocks on the walls of the time zones: what day it is there at a time. */
const clocks = new Map<string, (time: number) => Day>();

/** The clock of a zone. Throws a RangeError for what is none. */
function toClock(timeZone: string): (time: number) => Day {
  const { Temporal } = globalThis as { readonly Temporal?: Wall };
  if (Temporal) {
    // Temporal also reads the zone of a whole timestamp; Intl does not.
    if (/^T?\d|^.\d{6}|\[/i.test(timeZone)) throw new RangeError(timeZone);
    return (time) => {
      const { year, month, day } = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(timeZone);
      return toDay(year, month, day);
    };
  }
  // Takes fifty times as long to make.
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
  return (time) => {
    const parts = format.formatToParts(time);
    const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
    return toDay(part('year'), part('month'), part('day'));
  };
}

/** Today's date on the publisher's wall. Throws a RangeError for what is no time zone. */
export function today(now: Date, timeZone: string): Day {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = timeZone === 'UTC' ? (time) => Math.floor(time / DAY) : toClock(timeZone);
    clocks.set(timeZone, clock);
  }
  return clock(now.getTime());
}
