/** An American card makes no formatter of `Intl`: the first one of a page takes a browser 30 to 60 milliseconds. */

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { toFigureTicks, toTimeTicks } from '../../src/view/axes.js';
import { describe, toTelling } from '../../src/view/card-view.js';
import { toChart, toDrawn } from '../../src/view/chart.js';
import { formatFigure } from '../../src/view/format.js';
import { toMarks } from '../../src/view/marks.js';
import { tellReading } from '../../src/view/reading.js';
import type { MetricData } from '../../src/load-metric.js';
import { load } from '../support/tell.js';
import { states } from './languages/states.js';

// Loaded first: the publisher's day is the metric folder's affair.
const loaded: [string, MetricData][] = [];
for (const [name, setting] of Object.entries(states)) loaded.push([name, await load(setting)]);

/** All that the elements write of a metric before a reader does anything. */
function draw({ metric, series, summary, provenance }: MetricData, locale: string): void {
  const data = { metric: { ...metric, calendar: { ...metric.calendar, timeZone: 'UTC' } }, series, summary };
  const described = { ...data, provenance };
  describe(described, locale);
  const shape = toChart(series, summary, metric, { nice: true });
  const drawn = toDrawn(series, metric);
  toFigureTicks(shape, metric, locale);
  toTimeTicks(drawn, locale);
  toMarks(shape, described, toTelling(described, locale));
  drawn.forEach((each) => tellReading(each, described, locale));
  formatFigure(summary.value, metric, locale, { long: true });
}

const traps = [
  [Intl, 'NumberFormat'],
  [Intl, 'DateTimeFormat'],
  [Intl, 'ListFormat'],
  [Intl, 'RelativeTimeFormat'],
  [Number.prototype, 'toLocaleString'],
  [Date.prototype, 'toLocaleString'],
  [Date.prototype, 'toLocaleDateString'],
  [Date.prototype, 'toLocaleTimeString'],
] as const;
const undo = traps.map(([owner, name]) => {
  const own = Object.getOwnPropertyDescriptor(owner, name) ?? {};
  const value = function trap() {
    throw new Error(`${name} was asked for`);
  };
  Object.defineProperty(owner, name, { ...own, value });
  return () => Object.defineProperty(owner, name, own);
});
after(() => {
  undo.forEach((each) => each());
});

for (const [name, data] of loaded) {
  for (const locale of ['en', 'en-US'])
    test(`${name}, in ${locale}`, () => {
      draw(data, locale);
    });
}

test('while a card of other numbers or dates needs one', () => {
  assert.throws(() => {
    draw(loaded.map(([, data]) => data).find(Boolean) ?? assert.fail('no state'), 'en-GB');
  }, /Format was asked for/);
});
