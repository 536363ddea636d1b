/** A figure, a percentage or a date, in any language, is never something that a reader must not be shown. */

import assert from 'node:assert/strict';
import fc from 'fast-check';

import type { Format, Measure } from '../../src/metric/metric.js';
import { fromDay } from '../../src/metric/period.js';
import { formatDate } from '../../src/view/dates.js';
import { formatFigure, formatPercent, formatPlain, type Formatted } from '../../src/view/format.js';
import { assertFit, locales, toAscii } from '../support/forbidden.js';
import { holds } from '../support/properties.js';
import { days } from '../support/temporal.js';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 });
const tiny = fc.double({ noNaN: true, min: -0.01, max: 0.01 });
const edges = fc.constantFrom(
  0,
  -0,
  -0.4,
  -0.004,
  -0.0049999,
  0.5,
  0.005,
  1.005,
  999_999.5,
  999_999.996,
  -999_999.999,
  1e6,
  1e-7,
  -1e-7,
  -5e-324,
);
/** Up to where a unit's seconds or a scale's parts are numbers yet. */
const huge = fc
  .double()
  .map((value) => (Number.isFinite(value) && Math.abs(value) > 1e300 ? value / 1e10 : value));
const values = fc.oneof(finite, tiny, edges, fc.integer());
const anything = fc.oneof(
  { weight: 6, arbitrary: values },
  { weight: 1, arbitrary: huge },
  { weight: 1, arbitrary: fc.constant(null) },
);
const language = fc.constantFrom(...locales);

const units: Readonly<Record<Format['style'], readonly (string | null)[]>> = {
  duration: ['second', 'minute', 'hour', 'day'],
  decimal: [null, 'mm'],
  percent: [null],
  currency: [null],
};
const formats = fc
  .record({
    style: fc.constantFrom('decimal', 'percent', 'currency', 'duration'),
    unit: fc.nat(),
    currency: fc.constantFrom('USD', 'EUR', 'JPY', 'KWD'),
    scale: fc.constantFrom(1, 100, 1000, 0.001),
    digits: fc.option(fc.nat(6)),
    compact: fc.constantFrom('auto', 'always', 'never'),
  })
  .map((all): Format => ({ ...all, unit: units[all.style][all.unit % units[all.style].length] ?? null }));
const formatted: fc.Arbitrary<Formatted> = fc.record({
  format: formats,
  measure: fc.constantFrom<Measure[]>({ fn: 'count' }, { fn: 'sum', column: 'a' }),
  smooth: fc.constantFrom(null, { window: 7 }),
  per: fc.constant(null),
});

holds(
  'a figure of any value and any format is never NaN, endless, minus nothing or empty, in any language',
  'format.figure',
  fc.property(anything, formatted, language, fc.boolean(), (value, metric, locale, long) => {
    assertFit(formatFigure(value, metric, locale, { long }), locale, `${String(value)} in ${locale}`);
  }),
);

holds(
  'a number or percentage in running text is neither',
  'format.plain',
  fc.property(values, fc.nat(6), language, (value, digits, locale) => {
    assertFit(formatPlain(value, digits, locale), locale, String(value));
    assertFit(formatPercent(value, digits, locale), locale, String(value));
  }),
);

holds(
  'a date names its own year where it names one, so 1970 is named for days of 1970 only',
  'format.date',
  fc.property(
    days,
    fc.constantFrom('date', 'weekday', 'month', 'month-short', 'year'),
    language,
    fc.option(days),
    (day, style, locale, now) => {
      const text = formatDate(day, style, locale, now);
      assertFit(text, locale, String(day));
      const { year, date } = fromDay(day);
      const found = (toAscii(text).match(/\d{4}/g) ?? []).map(Number);
      const bare =
        style === 'month-short' ||
        ((style === 'date' || style === 'weekday') && now !== null && fromDay(now).year === year);
      assert.deepEqual(found, bare ? [] : [year], text);
      if (style === 'date' || style === 'weekday')
        assert.ok(toAscii(text).match(/\d+/g)?.map(Number).includes(date), text);
    },
  ),
);
