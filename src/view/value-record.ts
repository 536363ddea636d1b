/** Whether a figure is a record, since when, and which rank it has: never more than the known figures bear out. */

import { isSampled } from '../metric/measure.js';
import { figureOf, type Observation } from '../series/series.js';
import { breakSince } from '../series/comparison.js';
import type { Described } from './card-view.js';
import { toPrinted } from './format.js';
import { writePeriod } from './value-dates.js';
import { unitOf, writeCount, type Speech } from './value-figures.js';

/** How far back a figure is the highest, or the lowest. */
interface Run {
  /** How many earlier figures it surpasses without a break. */
  readonly length: number;
  /** The earlier one that it does not surpass; `null` where no more is known. */
  readonly until: Observation | null;
  /** The earliest that it does surpass. */
  readonly from: Observation | null;
  /** A figure in between is not known. */
  readonly gaps: boolean;
}

function runOf({ metric, series, summary }: Described, surpasses: (figure: number) => boolean): Run {
  const { latest } = summary;
  let [length, gaps, missing] = [0, false, false];
  let from: Observation | null = null;
  const earlier = latest ? series.history.filter(({ period }) => period.ordinal < latest.period.ordinal) : [];
  for (const each of earlier.reverse()) {
    if (latest && breakSince(each.period, latest.period, metric)) break;
    const figure = each.omitted ? null : figureOf(each, metric);
    if (figure === null) {
      missing = true;
      continue;
    }
    // A gap counts only once a figure beyond it is spoken of.
    gaps ||= missing;
    if (!surpasses(figure)) return { length, until: each, from, gaps };
    length++;
    from = each;
  }
  return { length, until: null, from, gaps };
}

/** What is printed alike is alike. */
const printer =
  ({ metric, locale }: Speech) =>
  (figure: number) =>
    toPrinted(figure, metric, locale);

/** `the most since Nov. 14`; `null` where there is nothing to hold it against. */
export function writeRecord(data: Described, value: number, speech: Speech): string | null {
  const { words } = speech;
  // Days are what a reader would think of.
  if (isSampled(data.metric)) return null;
  const print = printer(speech);
  const high = runOf(data, (figure) => print(figure) < print(value));
  const low = runOf(data, (figure) => print(figure) > print(value));
  const best = high.length >= low.length ? high : low;
  const { until, from, gaps } = best;
  if (best.length === 0) return until && words.same(writePeriod(until.period, speech, 'during'));
  const since = until
    ? writePeriod(until.period, speech, 'since')
    : from && writePeriod(from.period, speech, 'since at least');
  if (since === null) return null;
  const { metric } = data;
  const amount = metric.shape === 'flow' && metric.words?.kind !== 'value';
  const count = unitOf(speech) === null && metric.format.style === 'decimal';
  return words.record(best === high, { count, kind: amount ? 'amount' : 'value', reported: gaps }, since);
}

/** `the third-highest of 90 days`, among the known figures of the span, since its last break. */
export function writeRank(
  { metric, series, summary }: Described,
  value: number,
  speech: Speech,
): string | null {
  const { words } = speech;
  const { latest } = summary;
  if (isSampled(metric)) return null;
  const print = printer(speech);
  const figures = series.observations.flatMap((each) => {
    // What was measured otherwise is no rival.
    const isOther = latest && breakSince(each.period, latest.period, metric);
    const known = each.status !== 'incomplete' && !each.omitted && !isOther && !summary.held.includes(each);
    const figure = known ? figureOf(each, metric) : null;
    return figure === null ? [] : print(figure);
  });
  if (figures.length < 2) return null;
  const higher = figures.filter((figure) => figure > print(value)).length;
  const equal = figures.filter((figure) => figure === print(value)).length;
  const lower = figures.length - higher - equal;
  const high = higher <= lower;
  const of = words.steps(figures.length, writeCount(figures.length, speech), metric.grain);
  return words.rank((high ? higher : lower) + 1, high, equal > 1, of);
}
