/**
 * Calendar arithmetic on wall-clock dates.
 *
 * A day is a whole number of days since 1970-01-01; nothing here knows a time zone except `today`. A period is a grain
 * and an ordinal: the next period is the ordinal plus one, whatever the grain.
 */

export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** From fine to coarse. */
export const grains: readonly Grain[] = ['day', 'week', 'month', 'quarter', 'year'];

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

/** The day of a date; `month` is 1-12 and may run over, as in `Date.UTC`. */
export function toDay(year: number, month: number, dayOfMonth: number): Day {
  return Math.floor(new Date(0).setUTCFullYear(year, month - 1, dayOfMonth) / DAY);
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
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T|$)/.exec(text);
  if (!match) return null;
  const day = toDay(Number(match[1]), Number(match[2]), Number(match[3]));
  return formatDay(day) === text.slice(0, 10) ? day : null;
}

/** 0 Sunday ... 6 Saturday. */
export function weekday(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Today's date on the publisher's wall. */
export function today(now: Date, timeZone: string): Day {
  if (timeZone === 'UTC') return Math.floor(now.getTime() / DAY);
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    calendar: 'gregory',
    numberingSystem: 'latn',
  }).formatToParts(now);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return toDay(part('year'), part('month'), part('day'));
}

/** Months since year 0, counting a month from the calendar's fiscal day (the first, nearly everywhere). */
function monthOrdinal(day: Day, firstDate: number): number {
  const { year, month, date } = fromDay(day);
  return year * 12 + month - 1 - (date < firstDate ? 1 : 0);
}

/** 1970-01-01 was a Thursday, so the week that starts on `weekStart` began this many days before it. */
const weekOffset = (calendar: Calendar) => (4 - calendar.weekStart + 7) % 7;

function ordinalOf(day: Day, grain: Grain, calendar: Calendar): number {
  switch (grain) {
    case 'day':
      return day;
    case 'week':
      return Math.floor((day + weekOffset(calendar)) / 7);
    case 'month':
      return monthOrdinal(day, 1);
    case 'quarter':
      return Math.floor((monthOrdinal(day, calendar.fiscalDay) - calendar.fiscalMonth + 1) / 3);
    case 'year':
      return Math.floor((monthOrdinal(day, calendar.fiscalDay) - calendar.fiscalMonth + 1) / 12);
  }
}

function startOf(ordinal: number, grain: Grain, calendar: Calendar): Day {
  switch (grain) {
    case 'day':
      return ordinal;
    case 'week':
      return ordinal * 7 - weekOffset(calendar);
    case 'month':
      return toDay(0, ordinal + 1, 1);
    case 'quarter':
      return toDay(0, ordinal * 3 + calendar.fiscalMonth, calendar.fiscalDay);
    case 'year':
      return toDay(0, ordinal * 12 + calendar.fiscalMonth, calendar.fiscalDay);
  }
}

/** The period with this ordinal. */
export function periodAt(ordinal: number, grain: Grain, calendar: Calendar): Period {
  const start = startOf(ordinal, grain, calendar);
  return { grain, ordinal, start, end: startOf(ordinal + 1, grain, calendar) - 1 };
}

/** The period of this grain that holds the day. */
export function periodOf(day: Day, grain: Grain, calendar: Calendar): Period {
  return periodAt(ordinalOf(day, grain, calendar), grain, calendar);
}

/** The last period that ends on or before the day. */
export function lastEnded(day: Day, grain: Grain, calendar: Calendar): Period {
  const period = periodOf(day, grain, calendar);
  return period.end === day ? period : periodAt(period.ordinal - 1, grain, calendar);
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
  switch (period.grain) {
    case 'day': {
      const { year, month, date } = fromDay(period.start);
      const leap = month === 2 && date === 29;
      return periodOf(toDay(year - 1, month, leap ? 28 : date), 'day', calendar);
    }
    case 'week': {
      const { year, number } = weekNumber(period);
      const first = periodOf(toDay(year - 1, 1, 4), 'week', calendar);
      const same = periodAt(first.ordinal + number - 1, 'week', calendar);
      return weekNumber(same).year === year - 1 ? same : periodAt(same.ordinal - 1, 'week', calendar);
    }
    default:
      return periodAt(period.ordinal - perYear[period.grain], period.grain, calendar);
  }
}

const perYear = { month: 12, quarter: 4, year: 1 } as const;

/** An ISO 8601 duration in the three parts that calendars keep apart. */
export interface Duration {
  readonly months: number;
  readonly days: number;
  readonly seconds: number;
}

/** Reads `P2D`, `P1W`, `P1M`, `P1Y`, `PT6H`, `P1DT12H`; `null` where it is none. */
export function parseDuration(text: string): Duration | null {
  const match =
    /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(
      text,
    );
  if (!match) return null;
  const part = (index: number) => Number(match[index] ?? 0);
  return {
    months: part(1) * 12 + part(2),
    days: part(3) * 7 + part(4),
    seconds: part(5) * 3600 + part(6) * 60 + part(7),
  };
}

/** The day a duration later (`sign` 1) or earlier (-1); a month's missing 31st becomes its last day, part days count whole. */
export function shiftDay(day: Day, duration: Duration, sign: 1 | -1 = 1): Day {
  const { year, month, date } = fromDay(day);
  const first = toDay(year, month + sign * duration.months, 1);
  const length = toDay(year, month + sign * duration.months + 1, 1) - first;
  return first + Math.min(date, length) - 1 + sign * (duration.days + Math.ceil(duration.seconds / 86_400));
}
