import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { parseDay } from '../../src/metric/period.js';
import { formatDate, type DateStyle } from '../../src/view/dates.js';

const day = (text: string) => parseDay(text) ?? NaN;
const in2021 = day('2021-06-01');

describe('a date', () => {
  const table: [string, DateStyle, string, number | null, string][] = [
    ['2021-01-05', 'date', 'en', in2021, 'Jan. 5'],
    ['2021-03-05', 'date', 'en', in2021, 'March 5'],
    ['2021-09-05', 'date', 'en', in2021, 'Sept. 5'],
    ['2020-12-31', 'date', 'en', in2021, 'Dec. 31, 2020'],
    ['2021-01-05', 'date', 'en', null, 'Jan. 5, 2021'],
    ['2021-01-05', 'weekday', 'en-US', in2021, 'Tue., Jan. 5'],
    ['1969-12-31', 'weekday', 'en', null, 'Wed., Dec. 31, 1969'],
    ['1900-01-01', 'weekday', 'en', null, 'Mon., Jan. 1, 1900'],
    ['2021-01-05', 'month', 'en', in2021, 'January 2021'],
    ['2021-01-05', 'month-short', 'en', in2021, 'Jan.'],
    ['2021-01-05', 'year', 'en', in2021, '2021'],
    ['2021-01-05', 'date', 'de', null, '5. Januar 2021'],
    ['2021-01-05', 'month', 'es', null, 'enero de 2021'],
    ['2021-12-31', 'date', 'en-GB', null, '31 Dec 2021'],
    ['2021-12-31', 'year', 'de', null, '2021'],
    ['2021-01-01', 'date', 'th', null, '1 มกราคม 2021'],
  ];
  for (const [text, style, locale, now, expected] of table) {
    test(`${text} as ${style} in ${locale} is ${expected}`, () =>
      assert.equal(formatDate(day(text), style, locale, now), expected));
  }
});
