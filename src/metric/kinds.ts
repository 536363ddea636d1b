/** The kinds of value that a catalog holds, each as its test. What a kind wants in words stands in catalog-problems.ts. */

import { parseDay, parseDuration, today } from './period.js';
import { isIdentifier } from './soql.js';
import { toUrl } from './to-url.js';

const text = (is: (text: string) => boolean) => (value: unknown) => typeof value === 'string' && is(value);
const like = (pattern: RegExp) => text((each) => pattern.test(each));
const number =
  (least = -Infinity, most = Infinity, whole = false) =>
  (value: unknown) =>
    (whole ? Number.isInteger(value) : Number.isFinite(value)) &&
    least <= (value as number) &&
    (value as number) <= most;

// What says nothing by itself: control characters, and marks that turn the direction of a page's own words as well.
const calm = like(/^(?:[^\p{Cc}\u202a-\u202e\u2066-\u2069]|[\t-\r])*$/u);
// Neither control characters nor half a surrogate pair can be said in a query.
const plain = like(/^[^\p{Cc}\p{Cs}]*$/u);
const host = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i;
const loopback = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/;

export const kinds = {
  'version 1': (value: unknown) => value === 1,
  object: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
  boolean: (value: unknown) => typeof value === 'boolean',
  string: calm,
  text: text((each) => calm(each) && /\S/.test(each)),
  scalar: (value: unknown) => plain(value) || Number.isFinite(value) || typeof value === 'boolean',
  number: number(),
  'not negative': number(0),
  'above 0': number(Number.MIN_VALUE),
  'above 1': number(1 + Number.EPSILON),
  '0 to 6': number(0, 6, true),
  '2 to 366': number(2, 366, true),
  '1000 to 9999': number(1000, 9999, true),
  name: like(/^[a-z0-9]+([.-][a-z0-9]+)*$/),
  dataset: like(/^[a-z0-9]{4}-[a-z0-9]{4}$/),
  domain: text((each) => host.test(each) || loopback.test(each)),
  column: text(isIdentifier),
  url: text(isHttpUrl),
  date: text((each) => each.length === 10 && parseDay(each) !== null),
  'month and day': like(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/),
  duration: text((each) => parseDuration(each) !== null),
  'date format': text(isDateFormat),
  'time zone': text(isTimeZone),
  language: like(/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i),
  currency: like(/^[A-Z]{3}$/),
} as const;

export type Kind = keyof typeof kinds;

/** Whether a link may be shown: absolute, http or https, and without a user's name and password. */
export function isHttpUrl(text: string): boolean {
  return /^https?:\/\/[^/@]+\//.test(toUrl(text)?.href ?? '');
}

/** A year of four digits, a month and a day, each once at most: what reads a date has then little to try. */
function isDateFormat(text: string): boolean {
  const rest = text.replace('YYYY', ' ').replace(/MM?/, '').replace(/DD?/, '');
  return text.length <= 20 && text.includes('YYYY') && !/[A-Za-z0-9]/.test(rest);
}

function isTimeZone(text: string): boolean {
  try {
    today(new Date(0), text);
    return true;
  } catch {
    return false;
  }
}
