/** Days of the simulated county, counted from its first, 2020-03-01. */
const EPOCH = Date.UTC(2020, 2, 1);
const DAY = 86_400_000;

/** How many days back the daily datasets reach. */
export const WINDOW = 800;
export const TIME_ZONE = 'America/Chicago';

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The county's day at a moment. */
export function toDay(moment: Date): number {
  return fromIso(parts.format(moment));
}

export function fromIso(date: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - EPOCH) / DAY);
}

export function toIso(day: number): string {
  return new Date(EPOCH + day * DAY).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export function weekdayOf(day: number): number {
  return new Date(EPOCH + day * DAY).getUTCDay();
}

/** Whole days from one to another, both included. */
export function daysBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** The days a daily dataset shows: 800, or all there are. */
export function shownDays(today: number): number[] {
  return daysBetween(Math.max(0, today - WINDOW + 1), today);
}

/** First days of the months from the first shown to the one of `today`. */
export function shownMonths(today: number): string[] {
  const months = shownDays(today).map((day) => toIso(day).slice(0, 7));
  return [...new Set(months)].map((month) => `${month}-01`);
}
