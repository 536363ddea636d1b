import { poisson, randomFor } from '../mulberry32.js';
import { weekdayOf } from './calendar.js';

export const AGE_GROUPS: readonly {
  readonly name: string;
  readonly share: number;
  readonly fatality: number;
}[] = [
  { name: '0-17', share: 0.2, fatality: 0.0004 },
  { name: '18-64', share: 0.58, fatality: 0.006 },
  { name: '65+', share: 0.22, fatality: 0.05 },
];

/** People are tested, and reported, on working days. */
const WEEKDAYS = [0.55, 1.2, 1.25, 1.15, 1.1, 1.05, 0.7];

/** How much is going round: yearly and shorter waves around sixty cases a day. */
export function intensity(day: number): number {
  return (
    60 *
    Math.exp(0.9 * Math.sin((2 * Math.PI * (day - 190)) / 365.25) + 0.4 * Math.sin((2 * Math.PI * day) / 71))
  );
}

export function weekdayFactor(day: number): number {
  return WEEKDAYS[weekdayOf(day)] ?? 1;
}

/** A day on which nothing was ever published. */
export function isMissing(day: number): boolean {
  return day % 211 === 100;
}

/** A day whose first reports counted some cases twice; ten days later that is put right. */
export function isOvercounted(day: number): boolean {
  return day % 61 === 17;
}

/** Once a year old duplicates are taken out, all on one day, which makes its count negative. */
export function correctionOn(day: number, ageGroup: string): number {
  return day % 365 === 200 && ageGroup === '18-64' ? -400 : 0;
}

/** What a day's count will be once everything is in. It depends on the day alone, never on when it is asked. */
export function finalCases(day: number, ageGroup: string): number {
  const share = AGE_GROUPS.find(({ name }) => name === ageGroup)?.share ?? 0;
  const count = poisson(randomFor('cases', day, ageGroup), intensity(day) * weekdayFactor(day) * share);
  return count + correctionOn(day, ageGroup);
}

/** How much of a day is in after so many days; after five it is all there. */
const REPORTED = [0.12, 0.45, 0.7, 0.85, 0.95];

/** What is known today of a day's count. */
export function knownToday(final: number, day: number, today: number): number {
  const age = today - day;
  const share = REPORTED[age] ?? 1;
  const overcount = isOvercounted(day) && age < 10 ? 1.3 : 1;
  return Math.round(final * share * overcount);
}

export function knownCases(day: number, ageGroup: string, today: number): number {
  return knownToday(finalCases(day, ageGroup), day, today);
}

export function finalTests(day: number): number {
  return poisson(randomFor('tests', day), (600 + 4 * intensity(day)) * weekdayFactor(day));
}

export function finalDeaths(day: number, ageGroup: string): number {
  const group = AGE_GROUPS.find(({ name }) => name === ageGroup);
  const mean = intensity(day - 21) * (group?.share ?? 0) * (group?.fatality ?? 0);
  return poisson(randomFor('deaths', day, ageGroup), mean);
}
