/** What no reader may ever be shown. */

import assert from 'node:assert/strict';

export const locales = [
  'en',
  'en-GB',
  'en-IN',
  'es',
  'es-MX',
  'fr',
  'de',
  'pl',
  'ar',
  'ar-EG',
  'fa',
  'he',
  'hi',
  'bn',
  'zh',
  'ja',
  'th',
  'ru',
  'sv',
  'fi',
  'hmn',
  'vi',
];

const value = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
};

/** The digits of any script as those of ASCII. */
export const toAscii = (text: string): string => text.replaceAll(/[^\P{Nd}0-9]/gu, value);

const forbidden = /NaN|Infinity|∞|undefined|\bnull\b|\[object|Invalid/;
const negativeZero = /(?<![\p{L}\p{N}–-])[-−]\u200e?\s?\p{Sc}?\s?0(?:[.,٫]0+)?(?![\d.,٫]*\d)/u;
const notANumber = new Map(locales.map((locale) => [locale, new Intl.NumberFormat(locale).format(NaN)]));

/** Fails for text that is empty, or says that something is no number, nothing, or less than nothing. */
export function assertFit(text: string, locale: string, what = ''): void {
  assert.notEqual(text.trim(), '', `${what} is empty`);
  assert.doesNotMatch(text, forbidden, what);
  assert.doesNotMatch(toAscii(text), negativeZero, `${what}: ${text}`);
  assert.ok(!text.includes(notANumber.get(locale) ?? 'NaN'), `${what}: ${text}`);
}
