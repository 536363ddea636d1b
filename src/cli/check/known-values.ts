/** The catalog's `checks`: periods whose values are known for sure. */

import { loadMetric } from '../../load-metric.js';
import type { MetricDefinition } from '../../metric/catalog.js';
import type { Problem } from '../../metric/catalog-problems.js';
import {
  formatDay,
  parseDay,
  periodAt,
  periodOf,
  shiftDay,
  toDay,
  today,
  type Calendar,
  type Grain,
  type Period,
} from '../../metric/period.js';
import { levelOf, pointerTo, type Finding } from './finding.js';
import { messageOf } from '../exit.js';
import { findingOf, type Subject } from './subject.js';

/** `2020`, `2020-Q3`, `2020-12`, or a date: the native period that holds it. `null` where it is none of these. */
export function parsePeriod(text: string, native: Grain, calendar: Calendar): Period | null {
  const day = parseDay(text);
  if (day !== null) return periodOf(day, native, calendar);
  const [, year, quarter, month] = /^(\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(text) ?? [];
  if (year === undefined) return null;
  if (month !== undefined) return periodOf(toDay(Number(year), Number(month), 1), 'month', calendar);
  // Fiscal years go by the calendar year in which they end, so they hold its first of January.
  const whole = periodOf(toDay(Number(year), 1, 1), 'year', calendar);
  if (quarter === undefined) return whole;
  const first = periodOf(whole.start, 'quarter', calendar);
  return periodAt(first.ordinal + Number(quarter) - 1, 'quarter', calendar);
}

/** The periods of `checks` that are none, which no portal need be asked about. */
export function findNoPeriods(name: string, { checks = [] }: MetricDefinition): Problem[] {
  const calendar = { timeZone: 'UTC', weekStart: 1, fiscalMonth: 1, fiscalDay: 1 };
  return checks.flatMap(({ period }, index) =>
    parsePeriod(period, 'day', calendar)
      ? []
      : {
          pointer: pointerTo('metrics', name, 'checks', index, 'period'),
          message: `"${period}" is not a period: 2020, 2020-Q3, 2020-12 or 2020-12-01.`,
        },
  );
}

/** Whether each known value is what the portal says; asked where the metric's own source is. */
export async function checkKnownValues(subject: Subject): Promise<Finding[]> {
  const { definition, place, metric } = subject;
  if (place !== null) return [];
  const found = await Promise.all(
    (definition.checks ?? []).map(async ({ period: text, equals, between }, index) => {
      const path = ['checks', index];
      const period = parsePeriod(text, metric.time.native, metric.calendar);
      if (!period) return []; // findNoPeriods tells of it
      try {
        const { value, url } = await valueOf(subject, period);
        const shown = value === null ? 'not reported whole' : String(value);
        const wrong = (wanted: string) => [
          findingOf(subject, 'wrong', path, `${text} should be ${wanted}; the portal says ${shown}.`, url),
        ];
        if (equals !== undefined && !isNear(value, equals)) return wrong(String(equals));
        if (between && !(value !== null && value >= between[0] && value <= between[1]))
          return wrong(`from ${between[0]} to ${between[1]}`);
        return [];
      } catch (error) {
        return [findingOf(subject, levelOf(error), path, messageOf(error))];
      }
    }),
  );
  return found.flat();
}

/** Equal but for the last bits of a sum of decimals. */
const isNear = (value: number | null, wanted: number) =>
  value !== null && Math.abs(value - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));

async function valueOf({ name, metric, fetch, now }: Subject, period: Period) {
  const settled = shiftDay(period.end, metric.lag);
  const asOf = formatDay(Math.min(settled, today(now, metric.calendar.timeZone)));
  const { series, provenance } = await loadMetric(name, { period: period.grain, span: 1, asOf, now, fetch });
  const found = series.history.find((each) => each.period.ordinal === period.ordinal);
  return { value: found && found.status !== 'incomplete' ? found.value : null, url: provenance.url };
}
